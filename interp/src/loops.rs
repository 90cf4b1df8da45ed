//! Loops that another tier takes over while they run (design B4): what it must know of tier 0's frame, and what becomes of the frame.
//! Owns the image of a loop and the code of frames that were given up. Relies on F1, F8.

use crate::bytecode::encode::Encoder;
use crate::bytecode::op::{ReturnVoid, ReturnWord, ReturnWords};
use crate::bytecode::{Count, In};
use crate::code::{Code, CodeBlock, CodeInfo, Parts};
use crate::enter::RuntimeEnvironment;
use crate::lower::{Lowered, lower_with_places};
use crate::state::{code_at, frame_header};
use abi::Method;
use ir::{Func, Inst};
use runtime::methods::MethodBody;
use runtime::{LoopImage, Vm};

/// What goes on behind the back-edge at `pc`. None: the loop stays in tier 0.
pub fn image(vm: &Vm, method: &Method, code: &Code, pc: usize) -> Option<LoopImage> {
    let word = u32::try_from(pc.checked_sub(code.entry as usize)? / 8).ok()?;
    let Ok(MethodBody::Hir(hir)) = vm.body(method) else { return None };
    let (lowered, places) = lower_with_places(&hir, &RuntimeEnvironment { vm, method }).ok()?;
    // The frame's words mean what this lowering says only if it wrote the same code.
    if lowered.words[..] != *code.words() || keeps_addresses(&hir, &lowered) {
        return None;
    }
    let point = lowered.loops.iter().find(|point| point.word == word)?;
    let is_branch = matches!(
        hir.blocks[point.block.index()].insts.last(),
        Some(
            Inst::Jump(_)
                | Inst::BranchI4(_)
                | Inst::BranchI8(_)
                | Inst::BranchR4(_)
                | Inst::BranchR8(_)
                | Inst::BranchRef(_)
                | Inst::BranchZero(_)
                | Inst::Switch(_)
        )
    );
    // A handler has been entered by the unwinder, which waits for its end; a `leave` has run part of its handlers.
    let in_handler = hir.clauses.iter().any(|clause| {
        let is_filter = matches!(clause.kind, ir::EhKind::Filter(filter)
            if (filter..clause.handler_start).contains(&point.block));
        is_filter || (clause.handler_start..clause.handler_end).contains(&point.block)
    });
    let (block, index) = (point.block, point.index);
    (is_branch && !in_handler).then_some(LoopImage { hir, block, index, places })
}

/// Whether the frame's own memory may be known by address where nobody sees it: blocks of `localloc`, and locals whose address
/// became a native integer.
fn keeps_addresses(hir: &Func, lowered: &Lowered) -> bool {
    let becomes_integer = |inst: &Inst| matches!(inst, Inst::ByrefToI8(_));
    lowered.stack_mark.is_some()
        || (hir.slots.iter().any(|slot| slot.address_taken)
            && hir.blocks.iter().flat_map(|block| &block.insts).any(becomes_integer))
}

/// Code of a frame that has nothing left to do but return what lies in its first words; `left` is the code that it ran so far.
pub fn exit_code(method: &Method, left: &Code) -> CodeBlock {
    let mut encoder = Encoder::default();
    match method.result_slots {
        0 => encoder.emit(ReturnVoid::new()),
        1 => encoder.emit(ReturnWord::new(In(0))),
        count => encoder.emit(ReturnWords::new(In(0), Count(count))),
    }
    let words = encoder.finish().unwrap_or_default().into_boxed_slice();
    let slots = (method.result_slots as u32).max(1);
    let mut info = CodeInfo::empty("loop that another tier runs");
    info.slot_count = slots;
    info.is_adapter = true;
    // Whoever woke the frame asks its code for the form of its result.
    info.suspension = left.info.suspension.clone();
    CodeBlock::new(Parts { method, words, frame_slots: slots, info })
}

/// The frame runs `code` from now on, at its end: no operation of it is executing, so nothing is asked about it.
pub fn replace_code(fp: usize, code: *const Code) {
    let header = frame_header(fp as *mut u64);
    let record = code_at(code.cast());
    header.code = code.cast();
    header.pc = record.entry as usize + record.words().len() * 8;
}
