//! The arguments of a text.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeSet;

/// Collects the names of the arguments.
///
/// # Errors
/// When the text refers to another one: then the file would not show what the text says.
pub(crate) fn of(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expressed(expression, found)?;
        }
    }
    Ok(())
}

fn expressed(expression: &Expression<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    match expression {
        Expression::Inline(inline) => within(inline, found),
        Expression::Select { selector, variants } => {
            within(selector, found)?;
            variants.iter().try_for_each(|variant| of(&variant.value, found))
        }
    }
}

fn within(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) -> Result<(), String> {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
            Ok(())
        }
        InlineExpression::Placeable { expression } => expressed(expression, found),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. } => {
            Err(format!("refers to {}; fill in what it needs instead", id.name))
        }
    }
}
