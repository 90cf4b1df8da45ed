//! The types of `data/Shapes.cs` against what CoreCLR says of them (`data/shapes.expected`): casts, layouts, names, which
//! method a call reaches. `data/build.sh` makes both files.

use metadata::{Bytes, Module, Operand};
use types::{
    Definition, ElementType, FieldLocation, Instantiation, MethodId, NoAssemblies, TypeError,
    TypeId, Universe,
};

fn universe() -> Universe {
    let bytes: &'static [u8] = include_bytes!("data/shapes.dll");
    let module = Module::parse(Bytes::from_static(bytes)).expect("shapes.dll parses");
    Universe::new(module, Box::new(NoAssemblies)).expect("core types are there")
}

fn section(name: &str) -> Vec<&'static str> {
    let names = ["casts", "layouts", "names", "calls", "statics"];
    let text = include_str!("data/shapes.expected").lines();
    let section = text.skip_while(|line| *line != name).skip(1);
    section.take_while(|line| !names.contains(line)).collect()
}

fn named(universe: &Universe, name: &str) -> TypeId {
    universe.find_type(name, universe.core()).expect("a good name").expect("the type exists")
}

/// The types of the fields of a class, in order.
fn fields(universe: &Universe, class: &str) -> Vec<TypeId> {
    let class = named(universe, class);
    let fields = universe.declared_fields(class).expect("fields");
    fields.iter().map(|field| universe.field_type(*field).expect("field type")).collect()
}

#[track_caller]
fn compare(expected: &[&str], found: &[String]) {
    for (number, (expected, found)) in expected.iter().zip(found).enumerate() {
        assert_eq!(expected, found, "line {number}");
    }
    assert_eq!(expected.len(), found.len());
}

#[test]
fn casts() {
    let universe = universe();
    let types = fields(&universe, "Casts");
    let expected = section("casts");
    let mut wrong = Vec::new();
    for (from, row) in types.iter().zip(&expected) {
        for (to, expected) in types.iter().zip(row.chars()) {
            let found = universe.is_assignable(*from, *to).expect("an answer");
            if found != (expected == '1') {
                let (from, to) = (universe.display_name(*from), universe.display_name(*to));
                wrong.push(format!("{from} to {to}: {found}"));
            }
        }
    }
    assert_eq!(types.len(), expected.len());
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn layouts() {
    let universe = universe();
    let line = |ty: TypeId| -> Result<String, TypeError> {
        let layout = universe.instance_layout(ty)?;
        let is_value_type = universe.is_value_type(ty)?;
        let size = if is_value_type { layout.size.to_string() } else { "class".into() };
        let mut line = format!("{} {size}:", universe.short_name(ty));
        if universe.element_type(ty)? == ElementType::ValueType || !is_value_type {
            for field in universe.instance_fields(ty)? {
                let FieldLocation::Instance { offset } = universe.field_location(field)? else {
                    panic!("an instance field");
                };
                let offset = if is_value_type { offset } else { offset - 8 };
                line.push_str(&format!(" {offset}"));
            }
        }
        Ok(line)
    };
    let found: Vec<String> = fields(&universe, "Layouts")
        .into_iter()
        .map(|ty| line(ty).unwrap_or_else(|error| error.to_string()))
        .collect();
    compare(&section("layouts"), &found);
}

#[test]
fn reference_words() {
    let universe = universe();
    let words = |name: &str| -> String {
        let layout = universe.instance_layout(named(&universe, name)).expect("a layout");
        layout.words().map(|word| format!("{word:?} ")).collect()
    };
    assert_eq!(words("S4"), "Ref Raw Ref Ref Raw ");
    assert_eq!(words("S31"), "ByRef Ref Raw ");
    assert_eq!(words("C2"), "Raw Ref Ref Raw Ref Raw Raw ");
    assert_eq!(words("S25`1[System.String]"), "Ref Ref Ref Ref ");
    assert_eq!(words("System.TypedReference"), "ByRef Raw ");
}

#[test]
fn names() {
    let universe = universe();
    let found: Vec<String> = fields(&universe, "Names")
        .into_iter()
        .map(|ty| {
            let assembly = format!(", {}", universe.assembly(universe.core()).display_name());
            let full = universe.full_name(ty).replace(&assembly, "");
            format!("{full} | {} | {}", universe.display_name(ty), universe.short_name(ty))
        })
        .collect();
    compare(&section("names"), &found);
}

#[test]
fn names_are_read_back() {
    let universe = universe();
    for ty in fields(&universe, "Names").into_iter().chain(fields(&universe, "Casts")) {
        let name = universe.assembly_qualified_name(ty);
        let found = universe.find_type(&name, universe.core()).expect("a good name");
        assert_eq!(found, Some(ty), "{name}");
    }
    for bad in ["", "A+", "A[", "A[B", "A[[B]", "A[,", "A,", "[]", "A[B]]", "A\\"] {
        let error = universe.find_type(bad, universe.core());
        assert!(error.is_err(), "{bad:?} gives {error:?}");
    }
    let deep = "A[".repeat(10_000);
    assert!(universe.find_type(&deep, universe.core()).is_err());
}

/// The string that a method's body begins with: each names its own method.
fn loaded_string(universe: &Universe, method: MethodId) -> Option<String> {
    let (assembly, body) = universe.method_body(method).ok()??;
    let first = body.instructions().next()?.ok()?;
    let Operand::String(token) = first.operand else { return None };
    let index = token.user_string()?;
    Some(universe.module(assembly).user_string(index).ok()?.to_string_lossy())
}

fn answer(universe: &Universe, found: Result<MethodId, TypeError>) -> String {
    match found {
        Ok(method) => loaded_string(universe, method).unwrap_or_else(|| "no string".into()),
        Err(error) => error.exception().type_name().into(),
    }
}

#[test]
fn calls() {
    let universe = universe();
    let string = universe.core_types().string;
    let mut found = Vec::new();
    for ty in fields(&universe, "Objects") {
        universe.check_type(ty).expect("a good type");
        for declaring in fields(&universe, "Declarations") {
            if !universe.is_assignable(ty, declaring).expect("an answer") {
                continue;
            }
            for method in universe.declared_methods(declaring).expect("methods") {
                let signature = universe.signature(method).expect("a signature");
                let is_called = universe.is_virtual(method).expect("flags")
                    && !universe.is_static(method).expect("flags")
                    && signature.result == string;
                if !is_called {
                    continue;
                }
                let exact = universe
                    .instantiate_method(method, Instantiation::new(&[], &[string]))
                    .expect("a method");
                found.push(format!(
                    "{} {} {}{} {}",
                    universe.display_name(ty),
                    universe.display_name(declaring),
                    universe.method_name(method),
                    signature.params.len(),
                    answer(&universe, universe.resolve_virtual(exact, ty)),
                ));
            }
        }
    }
    compare(&section("calls"), &found);
}

#[test]
fn statics() {
    let universe = universe();
    let mut found = Vec::new();
    let call = |interface: TypeId, name: &str, ty: TypeId| {
        let declaration = universe.find_method(interface, name).expect("methods").expect("there");
        answer(&universe, universe.resolve_static_virtual(declaration, ty))
    };
    for ty in fields(&universe, "Statics") {
        for interface in universe.interfaces(ty).expect("interfaces") {
            let name = universe.display_name(*interface);
            let line = if name == "IStat" {
                format!("{} {}", call(*interface, "A", ty), call(*interface, "B", ty))
            } else if name.starts_with("IStat`1") {
                call(*interface, "C", ty)
            } else {
                continue;
            };
            found.push(format!("{} {name} {line}", universe.display_name(ty)));
        }
    }
    compare(&section("statics"), &found);
}

/// Every definition in the file, open, has a table and interfaces; every one that is not generic has
/// a layout.
#[test]
fn every_type_loads() {
    let universe = universe();
    let assembly = universe.core();
    for id in universe.module(assembly).ids() {
        let definition = Definition { assembly, id };
        let ty = universe.open_type(definition).expect("a type");
        universe.check_type(ty).expect("a good type");
    }
}
