//! The rest of a frame that tier 0 has begun (design B4): a function whose argument is the frame's address.
//! Owns its entry: every slot that is live at the branch back comes out of the frame's words, and the walk begins there.

use super::{Builder, Result};
use crate::environment::Environment;
use crate::refuse::Refusal;
use crate::ssa::{F32Bits, F64Bits, Frequency, Func, Signature, Type, Value, inst};
use ir::live::{Liveness, SlotSet};
use ir::{Slot, SlotKind, Visitor};
use runtime::{LoopImage, SlotPlace};

/// The SSA of what follows the image's branch. It has no resume entries.
pub fn build_loop(image: &LoopImage, environment: &dyn Environment) -> Result<Func> {
    let mut builder = Builder::new(&image.hir, environment)?;
    builder.is_loop = true;
    // They are also reached from the block's end at the entry.
    let last = image.hir.blocks[image.block.index()].insts.last();
    if let Some(last) = last {
        last.each_target(&image.hir.block_lists, &mut |target| {
            builder.is_merge[target.index()] = true;
        });
    }
    builder.loop_entry(image)?;
    builder.blocks()?;
    Ok(builder.func)
}

/// Words of tier 0's frame that the function takes: first, count.
pub fn loop_words(image: &LoopImage, environment: &dyn Environment) -> Result<Vec<(u32, u32)>> {
    let mut words = Vec::new();
    for slot in slots_of(image, &Liveness::of(&image.hir)) {
        let Some(SlotPlace::Words(first)) = image.places[slot.index()] else { continue };
        let count = match image.hir.kind(slot) {
            SlotKind::Struct(ty) => environment.layout(ty)?.words.len() as u32,
            _ => 1,
        };
        words.push((first, count));
    }
    Ok(words)
}

/// Slots that are live before the operation to go on with. Those whose address is taken are so everywhere, but some of them are
/// in no operation any more.
fn slots_of(image: &LoopImage, liveness: &Liveness) -> Vec<Slot> {
    let hir = &image.hir;
    let mut live = liveness.live_in(image.block).clone();
    liveness.walk(hir, image.block, &mut |index, _, after| {
        if index + 1 == image.index {
            live = after.clone();
        }
    });
    let mut used = SlotSet::new(hir.slots.len());
    for inst in hir.blocks.iter().flat_map(|block| &block.insts) {
        inst.each_slot(&hir.slot_lists, &mut |slot, _| used.insert(slot));
    }
    live.iter().filter(|slot| used.contains(*slot)).collect()
}

impl Builder<'_> {
    fn loop_entry(&mut self, image: &LoopImage) -> Result<()> {
        let block = self.func.new_block();
        self.func.layout.push(block);
        self.block = block;
        let mut signature: Signature = self.call_signature(&[], self.hir.result)?;
        let has_buffer = !signature.params.is_empty();
        signature.params.push(Type::I64);
        self.func.signature = signature;
        for ty in self.func.signature.params.clone() {
            self.func.new_param(block, ty);
        }
        let params = self.func.block(block).params.clone();
        if has_buffer {
            self.take_result_buffer(params.first().copied());
        }
        let Some(frame) = params.last().copied() else { return Ok(()) };
        for slot in slots_of(image, &self.liveness) {
            let place = image.places[slot.index()].ok_or(Refusal::Loop)?;
            self.load_from_frame(frame, slot, place)?;
        }
        // What follows is protected by what protects the block.
        self.context = 0;
        self.hir_block = image.block;
        self.region = self.region_of((0, image.block))?;
        let rest = self.inner_block(Frequency::Usual);
        self.inner_jump(rest, &[]);
        self.switch_to(rest);
        let hir = self.hir;
        let data = &hir.blocks[image.block.index()];
        for (index, inst) in data.insts.iter().enumerate().skip(image.index) {
            self.hir_index = index as u32;
            self.source.il_offset = data.il_offsets[index];
            self.visit(*inst)?;
        }
        Ok(())
    }

    fn load_from_frame(&mut self, base: Value, slot: Slot, place: SlotPlace) -> Result<()> {
        let kind = self.hir.kind(slot);
        let value = match (place, kind) {
            (SlotPlace::Words(word), SlotKind::Struct(ty)) => {
                let (layout, to) = (self.layout_id(ty)?, self.memory(slot));
                let offset = word * 8;
                self.emit(inst::LoadStruct { layout, to, to_offset: 0, base, offset });
                return Ok(());
            }
            (SlotPlace::Words(word), _) => {
                let mem = self.type_of(slot).memory();
                self.value(inst::Load { mem, base, offset: word * 8 })
            }
            (SlotPlace::Constant(bits), _) => match self.type_of(slot) {
                Type::F32 => self.value(inst::F32const { bits: F32Bits(bits as u32) }),
                Type::F64 => self.value(inst::F64const { bits: F64Bits(bits as u64) }),
                ty @ (Type::Ref | Type::Byref) => self.value(inst::Null { ty }),
                ty => self.iconst(ty, bits),
            },
        };
        self.write(slot, value);
        Ok(())
    }
}
