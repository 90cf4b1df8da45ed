//! Files with flipped bytes: everything that can be asked has an answer or an error, in finite time.
//! `ENTRACTE_FUZZ_ROUNDS` asks for more than the few rounds of an ordinary test run.

use metadata::{Bytes, Module, Operand, TypeDefId};
use types::{
    AssemblyId, Definition, Instantiation, MethodId, NoAssemblies, TypeError, TypeId, Universe,
};

/// xorshift64*: the same files every time.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() >> 33) as usize % limit
    }
}

/// The file's metadata, where a changed byte means something.
fn metadata_range(bytes: &'static [u8]) -> std::ops::Range<usize> {
    let module = Module::parse(Bytes::from_static(bytes)).expect("a good file");
    let root = module.cli_header().metadata;
    let start = bytes.windows(4).position(|window| window == b"BSJB").expect("a metadata root");
    start..start + root.length as usize
}

fn ask_everything(universe: &Universe, assembly: AssemblyId) {
    let args = vec![universe.core_types().string; 8];
    for id in universe.module(assembly).ids::<TypeDefId>() {
        let definition = Definition { assembly, id };
        universe.definition_name(definition);
        let Ok(open) = universe.open_type(definition) else { continue };
        let exact = universe.instantiate(open, Instantiation::of_type(&args));
        for ty in [Ok(open), exact].into_iter().flatten() {
            ask_of_type(universe, ty);
        }
    }
}

fn ask_of_type(universe: &Universe, ty: TypeId) {
    let _ = universe.check_type(ty);
    let _ = universe.interfaces(ty);
    let _ = universe.instance_layout(ty);
    let _ = universe.static_layout(ty);
    let _ = universe.finalizer(ty);
    let _ = universe.canonical_type(ty);
    let name = universe.assembly_qualified_name(ty);
    let _ = universe.find_type(&name, universe.core());
    for field in universe.declared_fields(ty).unwrap_or_default() {
        let _ = universe.field_location(field);
        let _ = universe.field_constant(field);
    }
    if let Ok(table) = universe.vtable(ty) {
        for entry in &table.interfaces {
            let Ok(interface) = universe.vtable(entry.interface) else { continue };
            for slot in &interface.slots {
                let _ = universe.resolve_interface(slot.declaration, ty);
                let _ = universe.resolve_constrained(slot.declaration, ty);
            }
        }
    }
    for method in universe.declared_methods(ty).unwrap_or_default() {
        universe.trace_name(method);
        universe.il_method_name(method);
        let _ = universe.method_code(method);
        let _ = universe.async_variant(method);
        let _ = universe.generic_context(method);
        let _ = ask_of_tokens(universe, method);
    }
}

fn ask_of_tokens(universe: &Universe, method: MethodId) -> Result<(), TypeError> {
    let Some((assembly, body)) = universe.method_body(method)? else { return Ok(()) };
    let over = universe.method_instantiation(method);
    if let Some(locals) = body.local_var_sig {
        let _ = universe.resolve_locals(assembly, locals, over);
    }
    for instruction in body.instructions() {
        match instruction?.operand {
            Operand::Method(token) => {
                if let Ok(found) = universe.resolve_method(assembly, token, over) {
                    let _ = universe.signature(found);
                    let _ = universe.canonical_method(found);
                }
            }
            Operand::Field(token) => {
                let _ = universe.resolve_field(assembly, token, over);
            }
            Operand::Type(token) | Operand::Member(token) => {
                let _ = universe.resolve_member(assembly, token, over);
            }
            _ => {}
        }
    }
    Ok(())
}

#[test]
fn flipped_bytes() {
    let rounds = std::env::var("ENTRACTE_FUZZ_ROUNDS").ok().and_then(|text| text.parse().ok());
    let files: [&'static [u8]; 2] =
        [include_bytes!("data/shapes.dll"), include_bytes!("data/bad.dll")];
    let core = Module::parse(Bytes::from_static(files[0])).expect("shapes.dll parses");
    let mut random = Random(0x1234_5678_9ABC_DEF1);
    for _ in 0..rounds.unwrap_or(60) {
        let which = random.below(2);
        let range = metadata_range(files[which]);
        let mut bytes = files[which].to_vec();
        for _ in 0..1 + random.below(8) {
            let at = range.start + random.below(range.len());
            bytes[at] = match random.below(3) {
                0 => random.next() as u8,
                1 => bytes[at] ^ 1 << random.below(8),
                _ => bytes[at].wrapping_add(1),
            };
        }
        let Ok(module) = Module::parse(Bytes::from_owner(bytes)) else { continue };
        // As an assembly above a good core library, and as the core library itself.
        if let Ok(universe) = Universe::new(module.clone(), Box::new(NoAssemblies)) {
            ask_everything(&universe, universe.core());
        }
        let universe = Universe::new(core.clone(), Box::new(NoAssemblies)).expect("a core library");
        if let Ok(assembly) = universe.add_assembly(module) {
            ask_everything(&universe, assembly);
        }
    }
}
