//! Filling pool cells: what an operation names is loaded when it is first reached, and thrown then if it is missing.
//! Owns the cold part that all such operations share: resolve, then do the operation again.

use crate::code::{Import, publish};
use crate::state::{Cold, ColdPart, Target};
use abi::ExceptionKind;
use abi::object::MIN_OBJECT_SIZE;
use heap::LARGE_OBJECT_SIZE;
use runtime::Thrown;
use types::TypeError;

/// Resolves the cell whose index is the datum.
pub struct Resolve;

impl ColdPart for Resolve {
    fn run(cold: &mut Cold<'_>) -> Target {
        let code = cold.code();
        let index = cold.datum as usize;
        match resolve(cold, &code.info.imports[index]) {
            Ok(value) => {
                publish(code.cell(index), value);
                cold.again()
            }
            Err(Failure::Type(error)) => {
                let thrown = cold.thread.throw_type_error(&error);
                cold.thrown(thrown)
            }
            Err(Failure::Thrown(thrown)) => cold.thrown(thrown),
            Err(Failure::OutOfMemory) => cold.throw(ExceptionKind::OutOfMemory),
        }
    }
}

enum Failure {
    Type(Box<TypeError>),
    OutOfMemory,
    Thrown(Thrown),
}

impl From<TypeError> for Failure {
    fn from(error: TypeError) -> Failure {
        Failure::Type(Box::new(error))
    }
}

fn resolve(cold: &mut Cold<'_>, import: &Import) -> Result<u64, Failure> {
    let vm = cold.thread.vm.clone();
    Ok(match import {
        Import::Type(ty) => vm.mt(*ty)?.0 as u64,
        Import::TypeObject(ty) => vm.type_object(*ty).0 as u64,
        Import::Instance(ty) => {
            let mt = vm.mt(*ty)?;
            let size = mt.get().base_size.max(MIN_OBJECT_SIZE as u32);
            let is_plain = mt.flags().has_finalizer() == 0 && (size as usize) < LARGE_OBJECT_SIZE;
            mt.0 as u64 | if is_plain { (size as u64) << 32 } else { 0 }
        }
        Import::Method(method) => vm.method(*method)? as u64,
        Import::Function(method) if vm.is_for_native_code(*method) => {
            let pointer = runtime::native::callback::of_method(cold.thread, *method);
            pointer.map_err(Failure::Thrown)? as u64
        }
        Import::Function(method) => vm.method(*method)? as u64,
        Import::String(literal) => {
            let units = &cold.code().info.strings[*literal as usize];
            vm.intern(units).ok_or(Failure::OutOfMemory)?.0 as u64
        }
        Import::FieldData(field) => vm.field_data_address(*field)? as u64,
        other => unreachable!("{other:?} is not resolved by its own number"),
    })
}
