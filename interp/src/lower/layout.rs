//! Where each slot of a function lies in the frame.
//! Owns the assignment. Entry: `Layout::of`. Keeps F4: a word that is mapped as a reference holds nothing else.
//!
//! ```text
//! slot 0   arguments                     as the caller wrote them
//!          words with references         zeroed at entry
//!          raw words read before written zeroed at entry
//!          other raw words               locals, temporaries (shared, one kind a word), hidden words
//!          frame header of the callee    5 words
//!          outgoing arguments            = slot 0 of the callee
//! ```

use super::facts::{Facts, Place};
use super::shape::Shape;
use crate::code::FrameMap;
use abi::WordKind;
use abi::frame::{FRAME_HEADER_SIZE, SLOT_SIZE};
use hashbrown::HashMap;
use ir::live::Liveness;
use ir::op::Role;
use ir::{Block, Func, Slot, SlotKind};
use types::TypeId;

pub const HEADER_WORDS: u32 = (FRAME_HEADER_SIZE / SLOT_SIZE) as u32;

/// Words that may share: the same meaning for the collector.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
enum Class {
    Raw,
    Ref,
    ByRef,
    Struct(TypeId),
}

/// A zone of the frame, and a word in it, before the zones' sizes are known.
#[derive(Clone, Copy, Debug)]
enum Home {
    Argument(u32),
    References(u32),
    Zeroed(u32),
    Raw(u32),
}

#[derive(Default)]
pub struct Layout {
    /// First word of each slot with words of its own.
    words: Vec<Option<u32>>,
    /// Range of words to zero at entry.
    pub zeroed: (u32, u32),
    /// Words of the frame without the outgoing area.
    pub slot_count: u32,
    /// First word of the outgoing arguments.
    pub outgoing: u32,
    pub frame_map: FrameMap,
    /// Hidden words, in the order they were asked for.
    pub hidden: Vec<u32>,
}

/// Hidden words that a function needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Hidden {
    /// Must be 0 at entry.
    Zeroed,
    Raw,
    /// A byref for an address between two operations.
    ByRef,
}

struct Builder<'f> {
    func: &'f Func,
    shape: &'f Shape,
    facts: &'f Facts,
    homes: Vec<Option<Home>>,
    references: u32,
    zeroed: u32,
    raw: u32,
    free: HashMap<Class, Vec<Home>>,
}

impl Layout {
    pub fn of(func: &Func, shape: &Shape, facts: &Facts, hidden: &[Hidden]) -> Layout {
        let mut builder = Builder {
            func,
            shape,
            facts,
            homes: vec![None; func.slots.len()],
            references: 0,
            zeroed: 0,
            raw: 0,
            free: HashMap::new(),
        };
        let arguments = builder.place_arguments();
        builder.place_locals();
        builder.place_temporaries();
        let hidden_homes: Vec<Home> = hidden.iter().map(|kind| builder.new_hidden(*kind)).collect();
        builder.finish(arguments, hidden, &hidden_homes)
    }
    /// First word of a slot's own words.
    pub fn own_word(&self, slot: Slot) -> Option<u32> {
        self.words[slot.index()]
    }
}

impl Builder<'_> {
    fn place_arguments(&mut self) -> u32 {
        let mut word = 0;
        for index in 0..self.func.argument_count {
            self.homes[index as usize] = Some(Home::Argument(word));
            word += self.shape.words(Slot(index));
        }
        word
    }

    fn class(&self, slot: Slot) -> Class {
        match self.func.kind(slot) {
            SlotKind::Ref => Class::Ref,
            SlotKind::ByRef => Class::ByRef,
            SlotKind::Struct(ty)
                if self.shape.has_references(slot) || self.shape.words(slot) != 1 =>
            {
                Class::Struct(ty)
            }
            _ => Class::Raw,
        }
    }

    fn new_home(&mut self, slot: Slot, is_zeroed: bool) -> Home {
        let words = self.shape.words(slot);
        let take = |counter: &mut u32| core::mem::replace(counter, *counter + words);
        if self.shape.has_references(slot) {
            Home::References(take(&mut self.references))
        } else if is_zeroed {
            Home::Zeroed(take(&mut self.zeroed))
        } else {
            Home::Raw(take(&mut self.raw))
        }
    }

    fn new_hidden(&mut self, kind: Hidden) -> Home {
        let take = |counter: &mut u32| core::mem::replace(counter, *counter + 1);
        match kind {
            Hidden::Zeroed => Home::Zeroed(take(&mut self.zeroed)),
            Hidden::Raw => Home::Raw(take(&mut self.raw)),
            Hidden::ByRef => Home::References(take(&mut self.references)),
        }
    }

    /// Slots that are seen in several blocks, or from outside: words of their own.
    fn place_locals(&mut self) {
        let liveness = Liveness::of(self.func);
        for index in self.func.argument_count as usize..self.func.slots.len() {
            let slot = Slot(index as u32);
            let is_seen = self.facts.occurrences[index].is_seen;
            if !is_seen
                || self.facts.places[index] != Place::Own
                || self.facts.is_temporary(self.func, slot)
            {
                continue;
            }
            let read_first = self.func.slots[index].address_taken
                || self.func.blocks.is_empty()
                || liveness.live_in(Block(0)).contains(slot);
            self.homes[index] = Some(self.new_home(slot, read_first));
        }
    }

    /// Temporaries of a block take words that earlier ones no longer need.
    fn place_temporaries(&mut self) {
        for data in &self.func.blocks {
            // (last use, slot) of those that live now.
            let mut live: Vec<(u32, Slot)> = Vec::new();
            for (index, inst) in data.insts.iter().enumerate() {
                inst.each_slot(&self.func.slot_lists, &mut |slot, role| {
                    if role != Role::Def
                        || self.homes[slot.index()].is_some()
                        || self.facts.places[slot.index()] != Place::Own
                    {
                        return;
                    }
                    // A struct may still be read while its successor is written.
                    let is_struct = matches!(self.func.kind(slot), SlotKind::Struct(_));
                    live.retain(|(last, other)| {
                        let ends = if is_struct {
                            (*last as usize) < index
                        } else {
                            *last as usize <= index
                        };
                        if ends {
                            let class = self.class(*other);
                            let home =
                                self.homes[other.index()].expect("a live temporary has a home");
                            self.free.entry(class).or_default().push(home);
                        }
                        !ends
                    });
                    let class = self.class(slot);
                    let home = match self.free.get_mut(&class).and_then(Vec::pop) {
                        Some(home) => home,
                        None => self.new_home(slot, false),
                    };
                    self.homes[slot.index()] = Some(home);
                    live.push((self.facts.occurrences[slot.index()].last, slot));
                });
            }
            for (_, slot) in live {
                let class = self.class(slot);
                let home = self.homes[slot.index()].expect("a live temporary has a home");
                self.free.entry(class).or_default().push(home);
            }
        }
    }

    fn finish(self, arguments: u32, hidden: &[Hidden], hidden_homes: &[Home]) -> Layout {
        let references = arguments;
        let zeroed = references + self.references;
        let raw = zeroed + self.zeroed;
        let word = |home: Home| match home {
            Home::Argument(word) => word,
            Home::References(word) => references + word,
            Home::Zeroed(word) => zeroed + word,
            Home::Raw(word) => raw + word,
        };
        let words: Vec<Option<u32>> = self.homes.iter().map(|home| home.map(word)).collect();
        let slot_count = raw + self.raw;
        let mut map: HashMap<u32, (WordKind, bool)> = HashMap::new();
        for (index, first) in words.iter().enumerate() {
            let Some(first) = first else { continue };
            let info = &self.func.slots[index];
            let mut at = *first;
            self.shape.each_word(info.kind, &mut |kind| {
                if kind != WordKind::Raw {
                    let old = map.insert(at, (kind, info.pinned));
                    debug_assert!(old.is_none_or(|old| old.0 == kind), "F4: one kind a word");
                }
                at += 1;
            });
        }
        for (kind, home) in hidden.iter().zip(hidden_homes) {
            if *kind == Hidden::ByRef {
                map.insert(word(*home), (WordKind::ByRef, false));
            }
        }
        let mut frame_words: Vec<(u32, WordKind, bool)> =
            map.into_iter().map(|(at, (kind, pinned))| (at, kind, pinned)).collect();
        frame_words.sort_unstable_by_key(|entry| entry.0);
        Layout {
            words,
            zeroed: (references, raw - references),
            slot_count,
            outgoing: slot_count + HEADER_WORDS,
            frame_map: FrameMap { words: frame_words },
            hidden: hidden_homes.iter().map(|home| word(*home)).collect(),
        }
    }
}
