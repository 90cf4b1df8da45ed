//! What code names outside itself becomes addresses.
//! Owns the resolution of `External`. What cannot be loaded makes the method stay in tier 0, which throws when it gets there.

use crate::isa::{Compiled, External, RelocationKind, Stub};
use crate::ssa::Symbol;
use core::sync::atomic::Ordering;
use hashbrown::HashMap;
use runtime::Vm;
use runtime::continuations::MethodContinuations;
use runtime::methods::MethodBody;
use types::{MethodId, TypeError, TypeErrorKind};

/// Addresses of an engine's stubs.
#[derive(Clone, Debug)]
pub struct StubAddresses {
    pub helpers: Vec<usize>,
    pub cold_helpers: Vec<usize>,
    pub stubs: [usize; Stub::ALL.len()],
}

/// The address of each relocation's target.
pub fn resolve(
    vm: &Vm,
    compiled: &Compiled,
    own: &Own<'_>,
    stubs: &StubAddresses,
) -> Result<Vec<u64>, TypeError> {
    let mut sites = HashMap::new();
    let mut resolver = Resolver { vm, own, stubs, call_sites: &mut sites };
    compiled.relocations.iter().map(|relocation| resolver.address(&relocation.target)).collect()
}

/// What is compiled.
pub struct Own<'a> {
    pub method: Option<MethodId>,
    pub continuations: Option<&'a MethodContinuations>,
}

struct Resolver<'a> {
    vm: &'a Vm,
    own: &'a Own<'a>,
    stubs: &'a StubAddresses,
    call_sites: &'a mut HashMap<u32, u64>,
}

impl Resolver<'_> {
    fn address(&mut self, target: &External) -> Result<u64, TypeError> {
        let vm = self.vm;
        Ok(match target {
            External::Method(method) => vm.method(*method)? as u64,
            External::Type(ty) => vm.mt(*ty)?.0 as u64,
            External::Helper(helper) => self.stubs.helpers[*helper as usize] as u64,
            External::ColdHelper(helper) => self.stubs.cold_helpers[*helper as usize] as u64,
            External::Stub(stub) => self.stubs.stubs[*stub as usize] as u64,
            External::Symbol(symbol) => match symbol {
                Symbol::Type(ty) => vm.mt(*ty)?.0 as u64,
                Symbol::TypeObject(ty) => vm.type_object(*ty).0 as u64,
                Symbol::Method(method) => vm.method(*method)? as u64,
                Symbol::Function(method) if vm.is_for_native_code(*method) => {
                    return Err(unknown("the address of a method for native code"));
                }
                Symbol::Function(method) => vm.method(*method)? as u64,
                Symbol::StaticBase(ty) => {
                    match vm.mt(*ty)?.get().statics.load(Ordering::Acquire) as u64 {
                        0 => return Err(unknown("statics without an address")),
                        base => base,
                    }
                }
                Symbol::InternalCall(method) => match vm.body_of(vm.method(*method)?) {
                    Ok(MethodBody::Internal(body)) => body as usize as u64,
                    _ => return Err(unknown("an internal call without a body")),
                },
                Symbol::FieldData(field) => vm.field_data_address(*field)? as u64,
                Symbol::String(units) => match vm.intern(units) {
                    Some(object) => object.0 as u64,
                    None => return Err(unknown("no memory for a literal")),
                },
                Symbol::Continuations(method) => {
                    core::ptr::from_ref(self.continuations(*method)?) as u64
                }
                Symbol::ResumeRecord(method, state) => {
                    let records = &self.continuations(*method)?.records;
                    core::ptr::from_ref(&records[*state as usize]) as u64
                }
                Symbol::Sentinel => vm.async_parts().sentinel.0 as u64,
                Symbol::CallSite(site) => {
                    *self.call_sites.entry(*site).or_insert_with(|| vm.new_call_site() as u64)
                }
            },
        })
    }
}

impl<'a> Resolver<'a> {
    /// The suspension points of the method itself, or of one that was inlined.
    fn continuations(&self, method: MethodId) -> Result<&'a MethodContinuations, TypeError> {
        if let Some(own) = self.own.continuations.filter(|_| self.own.method == Some(method)) {
            return Ok(own);
        }
        let record = self.vm.method(method)?;
        let found = match self.vm.body_of(record) {
            Ok(MethodBody::Hir(hir)) => self.vm.continuations_of(record, &hir)?,
            _ => None,
        };
        found.ok_or_else(|| unknown("tables of suspension points"))
    }
}

fn unknown(what: &'static str) -> TypeError {
    TypeError::new(TypeErrorKind::BadFormat(what))
}

/// The code as it stands at `start`, with the addresses of its relocations put in.
pub fn relocate(compiled: &Compiled, addresses: &[u64], start: usize) -> Vec<u8> {
    let mut code = compiled.code.clone();
    for (relocation, address) in compiled.relocations.iter().zip(addresses) {
        let at = relocation.offset as usize;
        match relocation.kind {
            RelocationKind::Absolute => {
                code[at..at + 8].copy_from_slice(&address.to_le_bytes());
            }
            RelocationKind::Relative => {
                // Stubs lie in the same reservation, which is smaller than the reach.
                let distance = address.wrapping_sub((start + at + 4) as u64) as i32;
                code[at..at + 4].copy_from_slice(&distance.to_le_bytes());
            }
        }
    }
    code
}
