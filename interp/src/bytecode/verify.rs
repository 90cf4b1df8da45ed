//! The bytecode checker: what handlers take on trust (F2) is true of this code.
//! Owns the check. Runs on every function in debug builds, and on request. Entry: `verify`.

use super::encode::{table_entry, table_words};
use super::op::*;
use super::operand::View;
use super::pairs::opcode_of;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    UnknownOpcode,
    Truncated,
    SlotOutOfRange(u32),
    CellOutOfRange(u32),
    JumpOutside(i64),
    /// A jump into the middle of an operation.
    JumpInside(i64),
    FallsOffEnd,
}

/// What is wrong, and at which word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Finding {
    pub at: usize,
    pub opcode: Option<Opcode>,
    pub fault: Fault,
}

/// `slots`: all words of the frame, outgoing arguments included.
pub fn verify(words: &[u64], slots: u32, cells: u32) -> Result<(), Finding> {
    let mut starts = vec![false; words.len()];
    let mut jumps: Vec<(usize, i64)> = Vec::new();
    let mut at = 0;
    let mut last = None;
    while at < words.len() {
        let fail = |opcode, fault| Finding { at, opcode, fault };
        let opcode = opcode_of(words[at] as u16).ok_or(fail(None, Fault::UnknownOpcode))?;
        let mut end = at + opcode.words();
        if end > words.len() {
            return Err(fail(Some(opcode), Fault::Truncated));
        }
        starts[at] = true;
        let extent = extent(opcode, &words[at..]);
        let mut fault = None;
        opcode.visit(&words[at..], &mut |op| match op.view {
            View::Read(slot) | View::Write(slot) => {
                let count = if extent.operand == op.name { extent.slots } else { 1 };
                if slot.saturating_add(count) > slots {
                    fault = Some(Fault::SlotOutOfRange(slot));
                }
            }
            View::Base(slot) if slot > slots => fault = Some(Fault::SlotOutOfRange(slot)),
            View::FrameBytes(offset) if offset > slots * 8 => {
                fault = Some(Fault::SlotOutOfRange(offset / 8));
            }
            View::Cell(cell) if cell >= cells => fault = Some(Fault::CellOutOfRange(cell)),
            View::Jump(distance) => jumps.push((at, distance as i64)),
            _ => {}
        });
        if let Some(fault) = fault {
            return Err(fail(Some(opcode), fault));
        }
        if opcode == Opcode::Switch {
            let count = Switch::decode(&words[at..]).count.0;
            if end + table_words(count) > words.len() {
                return Err(fail(Some(opcode), Fault::Truncated));
            }
            for index in 0..count as usize {
                jumps.push((at, table_entry(&words[end..], index).0 as i64));
            }
            end += table_words(count);
        }
        last = Some((at, opcode));
        at = end;
    }
    for (from, distance) in jumps {
        let target = from as i64 + distance;
        let opcode = opcode_of(words[from] as u16);
        let fail = |fault| Finding { at: from, opcode, fault };
        match usize::try_from(target).ok().and_then(|t| starts.get(t)) {
            None => return Err(fail(Fault::JumpOutside(target))),
            Some(false) => return Err(fail(Fault::JumpInside(target))),
            Some(true) => {}
        }
    }
    match last {
        Some((_, opcode)) if ends_path(opcode) => Ok(()),
        Some((at, opcode)) => Err(Finding { at, opcode: Some(opcode), fault: Fault::FallsOffEnd }),
        None => Err(Finding { at: 0, opcode: None, fault: Fault::FallsOffEnd }),
    }
}

/// An operand that names several slots.
struct Extent {
    operand: &'static str,
    slots: u32,
}

fn extent(opcode: Opcode, words: &[u64]) -> Extent {
    let of = |operand, slots: usize| Extent { operand, slots: slots as u32 };
    let size = |size: u32| size.div_ceil(8) as usize;
    match opcode {
        Opcode::MoveTwo => of("dst", 2),
        Opcode::MoveThree => of("dst", 3),
        Opcode::MoveFour => of("dst", 4),
        Opcode::MoveWords => of("src", MoveWords::decode(words).count.0 as usize),
        Opcode::ZeroWords => of("dst", ZeroWords::decode(words).count.0 as usize),
        Opcode::LoadStruct => of("dst", size(LoadStruct::decode(words).size.0)),
        Opcode::StoreStruct => of("value", size(StoreStruct::decode(words).size.0)),
        Opcode::StoreStructRefs => of("value", size(StoreStructRefs::decode(words).size.0)),
        Opcode::ElemLoadStruct => of("dst", size(ElemLoadStruct::decode(words).size.0)),
        Opcode::ElemStoreStruct => of("value", size(ElemStoreStruct::decode(words).size.0)),
        Opcode::ElemStoreStructRefs => of("value", size(ElemStoreStructRefs::decode(words).size.0)),
        Opcode::ReturnWords => of("value", ReturnWords::decode(words).count.0 as usize),
        Opcode::TailCall => of("arguments", TailCall::decode(words).count.0 as usize),
        Opcode::TailCallIndirect => {
            of("arguments", TailCallIndirect::decode(words).count.0 as usize)
        }
        Opcode::MultiElemAddr => of("indices", MultiElemAddr::decode(words).rank.0 as usize),
        Opcode::MultiElemAddrChecked => {
            of("indices", MultiElemAddrChecked::decode(words).rank.0 as usize)
        }
        Opcode::NewMultiArray => of("dims", NewMultiArray::decode(words).count.0 as usize),
        _ => of("", 1),
    }
}

/// Control never reaches the next word.
fn ends_path(opcode: Opcode) -> bool {
    matches!(
        opcode,
        Opcode::Jump
            | Opcode::LoopAlways
            | Opcode::ReturnVoid
            | Opcode::ReturnWord
            | Opcode::ReturnWords
            | Opcode::ReturnWordAcc
            | Opcode::ReturnR8Acc
            | Opcode::Throw
            | Opcode::Rethrow
            | Opcode::ThrowError
            | Opcode::EndFinally
            | Opcode::EndFault
            | Opcode::EndFilter
            | Opcode::TailCall
            | Opcode::TailCallIndirect
            | Opcode::Exit
            | Opcode::Prepare
    )
}
