//! What virtual and interface calls have seen: the caches of tier 0's call sites are the profile that compilers of hot methods ask for.
//! Owns the walk over a method's bytecode. Entry: `seen_types`.

use crate::bytecode::encode::table_words;
use crate::bytecode::op::{CallInterface, CallVirtual, Switch};
use crate::bytecode::pairs::opcode_of;
use crate::bytecode::{Op, Opcode};
use crate::code::Code;
use abi::MtPtr;
use core::sync::atomic::Ordering;

/// Visits the virtual and interface calls of a method that have run: IL offset, and up to two classes (null: none yet).
pub fn seen_types(code: &Code, visit: &mut dyn FnMut(u32, [MtPtr; 2])) {
    let words = code.words();
    let mut at = 0;
    while let Some(opcode) = words.get(at).and_then(|word| opcode_of(*word as u16)) {
        let mut next = at + opcode.words();
        let site = match opcode {
            Opcode::Switch => {
                next += table_words(Switch::decode(&words[at..]).count.0);
                None
            }
            Opcode::CallInterface => Some(CallInterface::decode(&words[at..]).method),
            Opcode::CallVirtual => Some(CallVirtual::decode(&words[at..]).slot),
            _ => None,
        };
        if let Some(site) = site {
            let seen = code.cell(site.0 as usize + 1).load(Ordering::Acquire);
            if seen != 0 {
                let types = [MtPtr(seen as u32), MtPtr((seen >> 32) as u32)];
                visit(code.info.il_offset(at as u32), types);
            }
        }
        at = next;
    }
}
