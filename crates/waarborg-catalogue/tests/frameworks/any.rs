//! Files of any content at all.

use waarborg_catalogue::frameworks::{FrameworkError, read};

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
        let _ = read(&bytes);
    }

    #[test]
    fn no_json_makes_it_panic(pieces in proptest::collection::vec(
        proptest::sample::select(vec!["{", "}", "[", "]", ",", ":", "\"catalog\":", "\"controls\":", "\"groups\":", "\"params\":",
            "\"id\":", "\"title\":", "\"parts\":", "\"prose\":", "\"name\":", "\"x\"", "\"{{ insert: param, x }}\"", "\"{{\"",
            "null", "1", "true", "\"objects\":", "\"framework\":", "\"requirement_nodes\":", "\"urn\":", "\"parent_urn\":"]), 0..40)) {
        let _ = read(pieces.concat().as_bytes());
        let _ = read(format!("{{\"catalog\":{{\"controls\":[{}]}}}}", pieces.concat()).as_bytes());
    }

    #[test]
    fn no_yaml_makes_it_panic(text in "(catalog|objects|framework|controls|requirement_nodes|urn|parent_urn|- |: |\\n|  |&a |\\*a|'|\"|\\||>|#|\\?|\\[|\\]|\\{|\\}|,|x|!|---|%){0,50}") {
        let _ = read(text.as_bytes());
        let _ = read(format!("catalog:\n  controls:\n  - {text}").as_bytes());
    }

    #[test]
    fn every_tree_comes_in_whole(parents in proptest::collection::vec(0usize..40, 1..40)) {
        // Any parents at all: cycles, itself, later ones, missing ones.
        let mut text = "objects:\n  framework:\n    name: n\n    requirement_nodes:\n".to_owned();
        for (index, parent) in parents.iter().enumerate() {
            text.push_str(&format!("    - {{urn: 'u{index}', parent_urn: 'u{parent}', ref_id: 'r{index}', name: n}}\n"));
        }
        match read(text.as_bytes()) {
            Ok(read) => {
                proptest::prop_assert_eq!(read.nodes.len(), parents.len());
                for (index, node) in read.nodes.iter().enumerate() {
                    proptest::prop_assert!(node.parent.is_none_or(|above| (above as usize) < index));
                }
            }
            Err(error) => proptest::prop_assert!(matches!(error, FrameworkError::TooDeep { .. }), "{:?}", error),
        }
    }
}
