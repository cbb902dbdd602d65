//! Whatever objects there are and whatever is in a file.

use super::*;
use proptest::prelude::*;

fn rating() -> impl Strategy<Value = Rating> {
    prop::sample::select(Rating::ALL)
}

prop_compose! {
    fn details(n: u128)(
        code in "\\PC{0,8}",
        name in "[\\PC\\s]{1,20}",
        description in "[\\PC\\s\\x01]{0,30}",
        owner in prop::option::of(1u128..4),
        flags in any::<[bool; 3]>(),
        ratings in [rating(), rating(), rating()],
        supplier in prop::option::of(20u128..23),
    ) -> ObjectDetails {
        ObjectDetails {
            // Unique whatever the letters are.
            code: format!("{n}#{code}"),
            name: format!("x{name}"),
            description,
            // The third person is no member any more.
            owner: owner.map(|n| UserId(Uuid::from_u128(n))),
            critical: flags[0],
            availability: ratings[0],
            integrity: ratings[1],
            confidentiality: ratings[2],
            internet_facing: flags[1],
            operational_technology: flags[2],
            supplier: supplier.map(id),
        }
    }
}

fn systems() -> impl Strategy<Value = Vec<ObjectVersion>> {
    (details(1), details(2), details(3), details(4)).prop_map(|(a, b, c, d)| {
        let suppliers = [("LEV-001", false), ("LEV-002", true), ("LEV-003", false)];
        let suppliers = suppliers
            .iter()
            .zip(20..)
            .map(|((code, retired), n)| ObjectVersion {
                retired: *retired,
                ..object(n, ObjectKind::Supplier, code, "Zelfde naam")
            });
        let systems = [a, b, c, d]
            .into_iter()
            .zip(100..)
            .map(|(details, n)| ObjectVersion {
                details,
                ..object(n, ObjectKind::System, "", "")
            });
        systems.chain(suppliers).collect()
    })
}

proptest! {
    #[test]
    fn what_was_exported_changes_nothing(objects in systems(), english in any::<bool>(), kind in 0usize..3) {
        let language = if english { Language::En } else { Language::Nl };
        let kind = [ObjectKind::Process, ObjectKind::System, ObjectKind::Supplier][kind];
        let objects: Vec<ObjectVersion> = objects
            .into_iter()
            .map(|object| if object.kind == ObjectKind::System { ObjectVersion { kind, ..object } } else { object })
            .filter(|object| kind != ObjectKind::Supplier || object.details.code.contains('#'))
            .collect();
        let ledger = ledger(objects);
        let register = Register::new(&ledger);
        let rows = register.of_kind(kind).zip(2..).map(|(object, number)| Row {
            number,
            cells: export_row(&register, object, language),
        });
        let table = Table {
            headings: headings(kind, language).into_iter().map(str::to_owned).collect(),
            rows: rows.collect(),
            ..Table::default()
        };
        let plan = make(&register, kind, &table).expect("a plan");
        prop_assert_eq!(plan.counts(), Counts { unchanged: 4, ..Counts::default() }, "{:#?}", plan.rows);
        prop_assert_eq!(plan.absent, 0);
        prop_assert!(plan.unknown.is_empty());
    }

    #[test]
    fn any_table_is_understood_or_refused(
        headings in prop::collection::vec("\\PC{0,12}|Code|Naam|Eigenaar|Kritiek|B|I|V|OT|Leverancier", 0..8),
        rows in prop::collection::vec(prop::collection::vec("(?s).{0,12}|SYS-001|ja|hoog|LEV-001", 0..10), 0..12),
    ) {
        let ledger = ledger(some_systems());
        let register = Register::new(&ledger);
        let filled = rows.len();
        let rows = rows.into_iter().zip(2..).map(|(cells, number)| Row { number, cells }).collect();
        if let Ok(plan) = make(&register, ObjectKind::System, &Table { headings, rows, ..Table::default() }) {
            prop_assert!(plan.rows.len() <= filled);
            let counts = plan.counts();
            let versions = plan.versions(std::iter::repeat(id(99)), when());
            prop_assert_eq!(versions.len(), counts.new + counts.changed);
            // What would be stored has no duplicate codes.
            let mut codes: Vec<String> = versions.iter().map(|version| version.details.code.to_lowercase()).collect();
            codes.sort();
            codes.dedup();
            prop_assert_eq!(codes.len(), versions.len());
            for version in &versions {
                let current = register.object(version.object);
                let wrong = crate::objects::edit::mistakes(&register, version.kind, current, &version.details);
                prop_assert_eq!(wrong, vec![]);
            }
        }
    }
}
