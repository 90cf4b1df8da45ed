//! The methods of data/cases.il over the core library of data/core.cs.

use expect_test::Expect;
use ir::Func;
use ir::import::{ImportError, ImportOptions, import_method};
use ir::symbols::Named;
use metadata::{Bytes, Module};
use types::{AssemblyId, MethodId, NoAssemblies, TypeId, Universe};

pub struct Cases {
    pub universe: Universe,
    pub assembly: AssemblyId,
    pub options: ImportOptions,
}

impl Cases {
    pub fn load() -> Cases {
        let core = include_bytes!("../data/core.dll").as_slice();
        let core = Module::parse(Bytes::from_owner(core)).unwrap();
        let universe = Universe::new(core, Box::new(NoAssemblies)).unwrap();
        let cases = include_bytes!("../data/cases.dll").as_slice();
        let assembly =
            universe.add_assembly(Module::parse(Bytes::from_owner(cases)).unwrap()).unwrap();
        Cases {
            universe,
            assembly,
            options: ImportOptions { inline: false, ..ImportOptions::default() },
        }
    }

    pub fn type_named(&self, name: &str) -> TypeId {
        let found = self.universe.find_definition(self.assembly, "", name).unwrap();
        self.universe.open_type(found.unwrap_or_else(|| panic!("{name}"))).unwrap()
    }

    #[allow(dead_code, reason = "not every test file that has the cases asks")]
    /// Methods of a type, in order, over their own variables.
    pub fn methods(&self, class: &str) -> Vec<MethodId> {
        self.universe.declared_methods(self.type_named(class)).unwrap()
    }

    /// The method with `argument` for each variable of its type and its own.
    pub fn method(&self, class: &str, name: &str, argument: TypeId) -> MethodId {
        let universe = &self.universe;
        let open = self.type_named(class);
        let args = vec![argument; universe.type_args(open).len()];
        let definition = universe.definition(open).unwrap();
        let ty = universe.generic_type(definition, &args).unwrap();
        let methods = universe.declared_methods(ty).unwrap();
        let found = methods.into_iter().find(|method| universe.method_name(*method) == name);
        let method = found.unwrap_or_else(|| panic!("{class}::{name}"));
        let args = vec![argument; universe.method_args(method).len()];
        universe.with_method_args(method, &args)
    }

    pub fn import(&self, method: MethodId) -> Result<Func, ImportError> {
        let func = import_method(&self.universe, method, &self.options)?;
        if let Err(fault) = ir::verify::verify(&func, &self.universe) {
            panic!("{fault}\n{}", self.print(&func));
        }
        Ok(func)
    }

    pub fn print(&self, func: &Func) -> String {
        ir::print::print(func, &Named(&self.universe))
    }
}

/// The text of the functions of methods, over one type argument, without what every function says of itself.
#[allow(dead_code, reason = "not every test file that has the cases shows them")]
pub fn check(methods: &[(&str, &str)], argument: &str, expected: Expect) {
    let cases = Cases::load();
    check_with(&cases, methods, argument, expected);
}

#[allow(dead_code, reason = "not every test file that has the cases shows them")]
pub fn check_with(cases: &Cases, methods: &[(&str, &str)], argument: &str, expected: Expect) {
    let argument = match argument {
        "object" => cases.universe.core_types().object,
        "int" => cases.universe.core_types().int32,
        name => cases.type_named(name),
    };
    let mut text = String::new();
    for (class, name) in methods {
        match cases.import(cases.method(class, name, argument)) {
            Ok(func) => {
                let shown = cases.print(&func);
                let dull = ["  method ", "  assembly ", "  il_size ", "  no_init_locals"];
                let lines = shown.lines().filter(|l| !dull.iter().any(|d| l.starts_with(d)));
                text.extend(lines.map(|line| format!("{line}\n")));
            }
            Err(error) => text += &format!("{class}::{name}: {error}\n"),
        }
    }
    expected.assert_eq(&text);
}
