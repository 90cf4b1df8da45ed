//! Mutated method bodies: whatever the bytes say, the importer answers, and what it accepts the verifier accepts too.
#![forbid(unsafe_code)]

mod cases;

use cases::Cases;
use ir::import::{ImportOptions, import_method};
use metadata::{Bytes, Module};
use types::{NoAssemblies, Universe};

/// A small generator of numbers (xorshift64*), so that a failure names its seed.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }
    fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 16) as usize % bound.max(1)
    }
}

/// Where the IL of a body lies in the file, and how long it is.
fn bodies(bytes: &[u8]) -> Vec<(usize, usize)> {
    let module = Module::parse(Bytes::from_owner(bytes.to_vec())).unwrap();
    let mut found = Vec::new();
    for id in module.ids::<metadata::MethodDefId>() {
        let Ok(Some(body)) = module.method_body(id) else { continue };
        if let Some(at) = bytes.windows(body.code.len()).position(|window| window == body.code) {
            // The header and the clauses behind the code are fair game as well.
            found.push((at.saturating_sub(12), body.code.len() + 36));
        }
    }
    found
}

fn mutate(bytes: &mut [u8], bodies: &[(usize, usize)], random: &mut Random) {
    for &(start, length) in bodies {
        if random.below(3) == 0 {
            continue;
        }
        for _ in 0..=random.below(4) {
            let at = (start + random.below(length)).min(bytes.len() - 1);
            bytes[at] = match random.below(4) {
                0 => random.next() as u8,
                1 => bytes[at] ^ 1 << random.below(8),
                2 => bytes[(start + random.below(length)).min(bytes.len() - 1)],
                // Mostly plain instructions.
                _ => random.below(0xE0) as u8,
            };
        }
    }
}

#[test]
fn mutated_bodies_never_panic() {
    let core = include_bytes!("data/core.dll").as_slice();
    let original = include_bytes!("data/cases.dll").as_slice();
    let bodies = bodies(original);
    let seeds = std::env::var("ENTRACTE_FUZZ_SEEDS").ok().and_then(|n| n.parse().ok());
    let (mut imported, mut refused) = (0, 0);
    for seed in 1..=seeds.unwrap_or(150u64) {
        let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut bytes = original.to_vec();
        mutate(&mut bytes, &bodies, &mut random);
        let core = Module::parse(Bytes::from_owner(core)).unwrap();
        let universe = Universe::new(core, Box::new(NoAssemblies)).unwrap();
        let Ok(module) = Module::parse(Bytes::from_owner(bytes)) else { continue };
        let Ok(assembly) = universe.add_assembly(module) else { continue };
        let options = ImportOptions::default();
        let cases = Cases { universe, assembly, options };
        for class in ["Cases", "Invalid", "Generic", "Box`1", "Base", "Precise", "Point"] {
            let open = cases.type_named(class);
            let args =
                vec![cases.universe.core_types().object; cases.universe.type_args(open).len()];
            let definition = cases.universe.definition(open).unwrap();
            let ty = cases.universe.generic_type(definition, &args).unwrap();
            for method in cases.universe.declared_methods(ty).unwrap() {
                let count = cases.universe.method_args(method).len();
                let args = vec![cases.universe.core_types().object; count];
                let method = cases.universe.with_method_args(method, &args);
                match import_method(&cases.universe, method, &cases.options) {
                    Ok(func) => {
                        imported += 1;
                        if let Err(fault) = ir::verify::verify(&func, &cases.universe) {
                            panic!("seed {seed}: {fault}\n{}", cases.print(&func));
                        }
                        let live = ir::live::Liveness::of(&func);
                        live.live_in(ir::Block(0));
                    }
                    Err(_) => refused += 1,
                }
            }
        }
    }
    eprintln!("{imported} imported, {refused} refused");
    assert!(imported > refused / 20);
}
