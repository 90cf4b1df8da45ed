//! The types of `data/Bad.il` against what CoreCLR says when it loads them (`data/bad.expected`).

use metadata::{Bytes, Module, TypeDefId};
use types::{AssemblyId, Definition, NoAssemblies, TypeId, Universe};

fn universe() -> (Universe, AssemblyId) {
    let core: &'static [u8] = include_bytes!("data/shapes.dll");
    let core = Module::parse(Bytes::from_static(core)).expect("shapes.dll parses");
    let bad: &'static [u8] = include_bytes!("data/bad.dll");
    let bad = Module::parse(Bytes::from_static(bad)).expect("bad.dll parses");
    let universe = Universe::new(core, Box::new(NoAssemblies)).expect("core types are there");
    let bad = universe.add_assembly(bad).expect("an assembly");
    (universe, bad)
}

fn named(universe: &Universe, assembly: AssemblyId, name: &str) -> TypeId {
    universe.find_type(name, assembly).expect("a good name").expect("the type exists")
}

/// Where the answer differs from CoreCLR's on purpose.
const DIFFERENT: &[(&str, &str)] = &[
    // The open definition is never laid out; its first use is (`UsesGenIn`).
    ("GenIn`1", "ok"),
];

#[test]
fn what_does_not_load() {
    let (universe, assembly) = universe();
    let core_name = "System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, \
                     PublicKeyToken=7cec85d7bea7798e";
    let own_name = universe.assembly(universe.core()).display_name();
    let expected = include_str!("data/bad.expected").lines().map(|line| {
        let (name, result) = line.split_once(" | ").expect("two columns");
        let different = DIFFERENT.iter().find(|(other, _)| *other == name);
        let result = different.map_or(result, |(_, result)| result);
        format!("{name} | {}", result.replace(core_name, own_name).replace(own_name, "CORE"))
    });
    let mut found = Vec::new();
    for id in universe.module(assembly).ids::<TypeDefId>().skip(1) {
        let definition = Definition { assembly, id };
        let result = universe.open_type(definition).and_then(|ty| universe.check_type(ty));
        let result = match result {
            Ok(()) => "ok".into(),
            Err(error) => format!("{}: {}", error.exception().type_name(), error.message()),
        };
        let result = result.replace(own_name, "CORE").replace("from assembly 'System.Private.CoreLib, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null'", "from assembly 'CORE'");
        found.push(format!("{} | {result}", universe.definition_name(definition)));
    }
    let expected: Vec<String> = expected.collect();
    let wrong: Vec<String> = expected
        .iter()
        .zip(&found)
        .filter(|(expected, found)| expected != found)
        .map(|(expected, found)| format!("expected {expected}\nfound    {found}"))
        .collect();
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(expected.len(), found.len());
}

#[test]
fn calls_without_an_answer() {
    let (universe, assembly) = universe();
    let interface = named(&universe, assembly, "IM");
    let declaration = universe.find_method(interface, "M").expect("methods").expect("there");
    let exception = |name: &str| {
        let ty = named(&universe, assembly, name);
        let error = universe.resolve_interface(declaration, ty).expect_err("no answer");
        error.exception().type_name()
    };
    assert_eq!(exception("Diamond"), "System.Runtime.AmbiguousImplementationException");
    assert_eq!(exception("Again"), "System.EntryPointNotFoundException");
    assert_eq!(exception("Sealed"), "System.EntryPointNotFoundException");
    let derived = named(&universe, assembly, "DerivedHas");
    let found = universe.resolve_interface(declaration, derived).expect("an answer");
    assert_eq!(universe.il_method_name(found), "string DerivedHas::M()");
}
