//! The texts about members that are not there, as CoreCLR words them: `data/Missing.il` refers to
//! members that `data/Shapes.cs` and `data/Core.cs` do not have.

use metadata::{Bytes, MemberRefId, Module, Token, TypeRefId};
use types::{Instantiation, NoAssemblies, TypeError, Universe};

#[test]
fn missing_members() {
    let core: &'static [u8] = include_bytes!("data/shapes.dll");
    let core = Module::parse(Bytes::from_static(core)).expect("shapes.dll parses");
    let file: &'static [u8] = include_bytes!("data/missing.dll");
    let file = Module::parse(Bytes::from_static(file)).expect("missing.dll parses");
    let universe = Universe::new(core, Box::new(NoAssemblies)).expect("core types are there");
    let assembly = universe.add_assembly(file).expect("an assembly");
    let module = universe.module(assembly);
    let text = |error: TypeError| format!("{}: {}", error.exception().type_name(), error.message());
    let mut found = Vec::new();
    for id in module.ids::<TypeRefId>() {
        let result = universe.resolve_type(assembly, id.token(), Instantiation::EMPTY);
        found.extend(result.err().map(text));
    }
    let resolve = |token: Token| -> Result<(), TypeError> {
        universe.resolve_member(assembly, token, Instantiation::EMPTY).map(|_| ())
    };
    for id in module.ids::<MemberRefId>() {
        found.extend(resolve(id.token()).err().map(text));
    }
    assert_eq!(
        found,
        [
            "System.TypeLoadException: Could not load type 'System.Gone' from assembly \
             'System.Private.CoreLib, Version=0.0.0.0, Culture=neutral, \
             PublicKeyToken=null'.",
            "System.TypeLoadException: Could not load type 'In' from assembly \
             'System.Private.CoreLib, Version=0.0.0.0, Culture=neutral, \
             PublicKeyToken=null'.",
            "System.IO.FileNotFoundException: Could not load file or assembly 'Nowhere, \
             Version=1.2.3.4, Culture=neutral, PublicKeyToken=null'. The system cannot find the \
             file specified.\n",
            "System.MissingMethodException: Method not found: 'Void K1.M1(Int32, System.String, \
             System.Object, Int64 ByRef, Int32[], K1, Z<Int32>)'.",
            "System.MissingMethodException: Method not found: '!!0 K1.M2(!!0, Gen`1<!!0>[,])'.",
            "System.MissingMethodException: Method not found: '!0 K7`1.Q(Int32*)'.",
            "System.MissingFieldException: Field not found: 'K7`1.F'.",
            "System.MissingMethodException: Method not found: 'Void Z..ctor(Char)'.",
        ],
    );
}

/// References to framework assemblies that no file provides are the core library's.
#[test]
fn framework_names_are_the_core_library() {
    let core: &'static [u8] = include_bytes!("data/shapes.dll");
    let core = Module::parse(Bytes::from_static(core)).expect("shapes.dll parses");
    let universe = Universe::new(core, Box::new(NoAssemblies)).expect("core types are there");
    for name in ["System.Runtime", "mscorlib", "NETSTANDARD", "Microsoft.CSharp", "System"] {
        assert_eq!(universe.load_assembly(name).ok(), Some(universe.core()), "{name}");
    }
    for name in ["Systematic", "MyLibrary", "Microsoft"] {
        assert!(universe.load_assembly(name).is_err(), "{name}");
    }
}
