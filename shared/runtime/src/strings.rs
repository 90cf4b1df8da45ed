//! String literals and interned strings: frozen objects, one for each text.
//! Owns the intern table. Literals never move, so code may hold their addresses.

use crate::vm::Vm;
use abi::ObjRef;
use abi::object::STRING_CHARS_OFFSET;
use hashbrown::HashMap;
use parking_lot::Mutex;

#[derive(Default)]
pub struct Strings {
    interned: Mutex<HashMap<Box<[u16]>, ObjRef>>,
}

impl Vm {
    /// The frozen string with this text, made at first use (ECMA-335 III.4.16). `None` when frozen memory is exhausted.
    pub fn intern(&self, units: &[u16]) -> Option<ObjRef> {
        let mut interned = self.strings.interned.lock();
        if let Some(found) = interned.get(units) {
            return Some(*found);
        }
        let string =
            self.heap.allocate_frozen_variable(self.string_mt(), units.len() as u32).ok()?;
        string.write_units(STRING_CHARS_OFFSET, units);
        interned.insert(units.into(), string);
        Some(string)
    }
    /// The interned string with this text, if there is one.
    pub fn find_interned(&self, units: &[u16]) -> Option<ObjRef> {
        self.strings.interned.lock().get(units).copied()
    }
    pub fn empty_string(&self) -> ObjRef {
        self.intern(&[]).expect("the empty string is made at boot")
    }
}
