//! Sources, names of locals and kickoff methods, from a PDB beside the module and from one inside.

use std::path::Path;

use metadata::*;

fn read(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)).unwrap()
}

fn method(module: &Module, namespace_and_type: (&str, &str), name: &str) -> MethodDefId {
    let (namespace, type_name) = namespace_and_type;
    let type_def = module.find_type_def(namespace, type_name).unwrap();
    let mut types = vec![type_def];
    types.extend(module.nested_types(type_def));
    types
        .into_iter()
        .flat_map(|type_def| module.methods(type_def).unwrap())
        .find(|id| module.string(module.row(*id).unwrap().name) == Ok(name))
        .unwrap()
}

#[test]
fn offsets_have_lines() {
    let module = Module::parse(read("lines.dll")).unwrap();
    let pdb = Pdb::parse(read("lines.pdb")).unwrap();
    assert!(pdb.belongs_to(&module));
    assert_eq!(module.code_view().unwrap().unwrap().path, "/src/lines.pdb");
    assert!(module.embedded_pdb().unwrap().is_none());
    let sum = method(&module, ("", "Lines"), "Sum");
    let line = |offset| {
        let span = pdb.source_span(sum, offset).unwrap().unwrap();
        (pdb.document_name(span.document).unwrap(), span.start_line)
    };
    assert_eq!(line(0), ("/src/lines.cs".into(), 6));
    assert_eq!(line(0x9), ("/src/lines.cs".into(), 10));
    // Hidden code belongs to the line before it.
    assert_eq!(line(0x1A), ("/src/lines.cs".into(), 8));
    assert_eq!(line(0x23), ("/src/generated/other.cs".into(), 101));
    assert_eq!(line(1000), ("/src/lines.cs".into(), 20));
    let names = pdb.local_names(sum).unwrap();
    let names: Vec<_> = names.iter().map(|local| (local.index, local.name)).collect();
    assert_eq!(names, [(0, "total"), (1, "index"), (2, "square")]);
    let body = module.method_body(sum).unwrap().unwrap();
    assert_eq!(pdb.local_signature(sum), Ok(body.local_var_sig));
}

#[test]
fn state_machines_have_kickoff_methods() {
    let module = Module::parse(read("lines.dll")).unwrap();
    let pdb = Pdb::parse(read("lines.pdb")).unwrap();
    let move_next = method(&module, ("", "Lines"), "MoveNext");
    let iterate = method(&module, ("", "Lines"), "Iterate");
    assert_eq!(pdb.kickoff_method(move_next), Ok(Some(iterate)));
    assert_eq!(pdb.kickoff_method(iterate), Ok(None));
    assert_eq!(pdb.sequence_points(iterate), Ok(Vec::new()));
    assert_eq!(pdb.source_span(iterate, 0), Ok(None));
}

#[test]
fn embedded_pdbs_are_unpacked() {
    let module = Module::parse(read("hello.dll")).unwrap();
    let pdb = module.embedded_pdb().unwrap().unwrap();
    assert!(pdb.belongs_to(&module));
    assert!(!pdb.belongs_to(&Module::parse(read("lines.dll")).unwrap()));
    let main = method(&module, ("", "Program"), "<Main>$");
    assert_eq!(module.entry_point(), Some(main.token()));
    let span = pdb.source_span(main, 0).unwrap().unwrap();
    assert_eq!(pdb.document_name(span.document).unwrap(), "/src/hello.cs");
    assert_eq!((span.start_line, span.start_column, span.end_column), (1, 1, 43));
}

#[test]
fn resources_and_field_data_are_found() {
    let module = Module::parse(read("features.dll")).unwrap();
    let notes = module.ids::<ManifestResourceId>().next().unwrap();
    assert_eq!(module.resource(notes), Ok(&b"embedded resource\n"[..]));
    let is_data = |id: &FieldRvaId| module.field_data(*id, 3) == Ok(&[1, 2, 3]);
    assert!(module.ids::<FieldRvaId>().any(|id| is_data(&id)));
    let forms = Module::parse(read("forms.dll")).unwrap();
    let external = forms.ids::<ManifestResourceId>().next().unwrap();
    assert_eq!(forms.resource(external).unwrap_err().kind, ErrorKind::BadResource);
    let table = forms.ids::<FieldRvaId>().next().unwrap();
    assert_eq!(forms.field_data(table, 8), Ok(&[1, 0, 0, 0, 2, 0, 0, 0][..]));
}

#[test]
fn enums_of_attributes_are_resolved_by_the_caller() {
    let module = Module::parse(read("features.dll")).unwrap();
    let mut errors = Vec::new();
    for id in module.ids::<CustomAttributeId>() {
        match module.custom_attribute_value(id, &mut |_| None) {
            Ok(_) => {}
            Err(error) => errors.push(error.kind),
        }
    }
    assert!(!errors.is_empty() && errors.iter().all(|kind| *kind == ErrorKind::UnresolvedEnum));
    // The other enums of the file, which are not its own, are 32 bits wide.
    let mut resolver =
        |enum_type: EnumRef<'_>| module.local_enum_type(enum_type).or(Some(PrimitiveType::I4));
    for id in module.ids::<CustomAttributeId>() {
        module.custom_attribute_value(id, &mut resolver).unwrap();
    }
}
