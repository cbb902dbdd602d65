//! The fields of a library of CISO Assistant.

use crate::frameworks::fields::{Pairs, Prose, fields};

fields! {
    /// What is in a library.
    Objects {
        framework: Framework = "framework",
        frameworks: Vec<Framework> = "frameworks",
        reference_controls: Vec<Item> = "reference_controls",
        threats: Vec<Item> = "threats",
    }
}

fields! {
    /// A framework.
    Framework {
        urn: String = "urn",
        ref_id: String = "ref_id",
        name: String = "name",
        description: String = "description",
        translations: Pairs<Words> = "translations",
        min_score: String = "min_score",
        max_score: String = "max_score",
        scores_definition: Vec<Named> = "scores_definition",
        groups: Vec<Named> = "implementation_groups_definition",
        requirement_nodes: Vec<Requirement> = "requirement_nodes",
    }
}

fields! {
    /// An implementation group, or a level of the scale of scores.
    Named {
        ref_id: String = "ref_id",
        score: String = "score",
        name: String = "name",
        description: String = "description",
        description_doc: String = "description_doc",
        annotation: String = "annotation",
        translations: Pairs<Words> = "translations",
    }
}

fields! {
    /// A heading or a requirement.
    Requirement {
        urn: String = "urn",
        parent_urn: String = "parent_urn",
        ref_id: String = "ref_id",
        name: String = "name",
        description: String = "description",
        annotation: String = "annotation",
        typical_evidence: Prose = "typical_evidence",
        assessable: bool = "assessable",
        implementation_groups: Vec<String> = "implementation_groups",
        questions: Pairs<Question> = "questions",
        reference_controls: Vec<String> = "reference_controls",
        threats: Vec<String> = "threats",
        translations: Pairs<Words> = "translations",
    }
}

fields! {
    /// A question about a requirement.
    Question {
        kind: String = "type",
        text: String = "text",
        choices: Vec<Choice> = "choices",
        translations: Pairs<Words> = "translations",
    }
}

fields! {
    /// An answer that can be chosen.
    Choice {
        value: String = "value",
        description: String = "description",
        add_score: String = "add_score",
        compute_result: String = "compute_result",
        groups: Vec<String> = "select_implementation_groups",
        translations: Pairs<Words> = "translations",
    }
}

fields! {
    /// A reference control or a threat.
    Item {
        urn: String = "urn",
        ref_id: String = "ref_id",
        name: String = "name",
        description: String = "description",
        annotation: String = "annotation",
        typical_evidence: Prose = "typical_evidence",
        category: String = "category",
        csf_function: String = "csf_function",
        translations: Pairs<Words> = "translations",
    }
}

fields! {
    /// Texts in another language.
    Words {
        name: String = "name",
        description: String = "description",
        description_doc: String = "description_doc",
        annotation: String = "annotation",
        typical_evidence: Prose = "typical_evidence",
        text: String = "text",
        value: String = "value",
        copyright: String = "copyright",
    }
}
