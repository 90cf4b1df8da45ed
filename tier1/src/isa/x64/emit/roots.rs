//! Where the collector finds references in a frame at each safepoint: words of stack slots, and what the allocator has put in spill slots,
//! in registers that callees keep and in those that an entry stub keeps.
//! Owns the places' forms; which are live is `ssa::slots`' and `regalloc::maps`' to say.

use super::super::inst::Keeper;
use super::super::lower::Lowered;
use super::super::regs::CALLEE_SAVED;
use super::super::stubs::{argument_at, kept_by_cold, kept_by_poll};
use crate::isa::{FrameRoot, RootPlace};
use crate::regalloc::maps::{Place, maps};
use crate::ssa::Func;
use crate::ssa::slots::SlotLives;
use abi::WordKind;
use hashbrown::HashMap;
use regalloc2::Output;

#[derive(Default)]
pub(super) struct SiteRoots {
    /// What the collector looks at wherever the frame is.
    pub slots: Vec<FrameRoot>,
    pub pool: Vec<FrameRoot>,
    /// By number of the site: from where to where in the pool.
    pub by_site: Vec<(u32, u32)>,
}

/// Where things are in the frame.
pub(super) struct Frame<'a> {
    pub lives: &'a SlotLives,
    /// By stack slot: whether it is there, and where it begins.
    pub is_used: &'a [bool],
    pub slots: &'a [i32],
    /// Bytes above the spill slots.
    pub spills: i32,
}

impl Frame<'_> {
    fn each_word(&self, func: &Func, slot: usize, visit: &mut dyn FnMut(FrameRoot)) {
        let data = &func.stack_slots[slot];
        for (word, kind) in data.words.iter().enumerate().filter(|(_, k)| **k != WordKind::Raw) {
            let place = RootPlace::Frame(self.slots[slot] + word as i32 * 8);
            visit(FrameRoot { place, kind: *kind, pinned: data.pinned });
        }
    }
}

impl SiteRoots {
    pub(super) fn of(
        func: &Func,
        lowered: &Lowered,
        output: &Output,
        frame: &Frame<'_>,
    ) -> SiteRoots {
        let mut found = SiteRoots::default();
        for slot in 0..func.stack_slots.len() {
            if frame.is_used[slot] && frame.lives.is_always_live[slot] {
                frame.each_word(func, slot, &mut |root| found.slots.push(root));
            }
        }
        let is_safepoint = |inst: usize| lowered.insts[inst].safepoint().is_some();
        let maps = maps(&lowered.program, output, &is_safepoint);
        // Equal lists are there once.
        let mut known: HashMap<Vec<FrameRoot>, (u32, u32)> = HashMap::new();
        let mut list: Vec<FrameRoot> = Vec::new();
        let mut safepoints = vec![None; lowered.sites.len()];
        for (number, inst) in lowered.insts.iter().enumerate() {
            if let Some((site, keeper)) = inst.safepoint() {
                safepoints[site as usize] = Some((number, keeper));
            }
        }
        for (site, safepoint) in lowered.sites.iter().zip(safepoints) {
            list.clear();
            // What handlers read is live where something is thrown, too.
            for slot in frame.lives.at(site.inst) {
                if frame.is_used[slot.index()] {
                    frame.each_word(func, slot.index(), &mut |root| list.push(root));
                }
            }
            if let Some((number, keeper)) = safepoint {
                for (place, kind) in maps.at(number) {
                    let place = match *place {
                        Place::Spill(slot) => {
                            RootPlace::Frame(-(frame.spills + 8 * (slot as i32 + 1)))
                        }
                        Place::Register(register) => kept(func, keeper, register),
                    };
                    list.push(FrameRoot { place, kind: *kind, pinned: false });
                }
            }
            for word in 0..site.stack_words {
                let place = RootPlace::Argument(argument_at(word));
                list.push(FrameRoot { place, kind: WordKind::Raw, pinned: true });
            }
            let range = match known.get(&list) {
                Some(range) => *range,
                None => {
                    let start = found.pool.len() as u32;
                    found.pool.extend_from_slice(&list);
                    let range = (start, found.pool.len() as u32);
                    known.insert(list.clone(), range);
                    range
                }
            };
            found.by_site.push(range);
        }
        found
    }
}

/// Who keeps a register at a safepoint.
fn kept(func: &Func, keeper: Keeper, register: u8) -> RootPlace {
    let register = register as usize;
    if let Some(number) = CALLEE_SAVED.iter().position(|saved| saved.hw_enc() == register) {
        return RootPlace::Register(number);
    }
    let found = match keeper {
        Keeper::Callee => None,
        Keeper::Poll => kept_by_poll(register),
        Keeper::ColdHelper => kept_by_cold(register),
    };
    match found {
        Some(offset) => RootPlace::Kept(offset),
        None => panic!("{}: register {register} is live across a call", func.name),
    }
}
