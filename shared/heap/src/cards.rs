//! Dirty cards as roots of a minor collection.
//! Owns the walk over the card table. A card is cleaned before its slots are visited; a slot that still refers to the
//! nursery afterwards makes it dirty again, or its target is held. Relies on G3, H3, H8.

use crate::mature::BlockState;
use crate::reach::Reacher;
use crate::space::{CARD_CLEAN, CARD_SIZE, Space, load_byte, load_word, store_byte};
use crate::trace::for_each_slot_between;
use abi::ObjRef;

/// Addresses that the dirty cards of `[base, top)` speak of; the cards are cleaned.
fn take_dirty(space: &Space, base: usize, top: usize, dirty: &mut Vec<usize>) {
    if base == top {
        return;
    }
    let mut card = space.card_of(base);
    let end = space.card_of(top - 1) + 1;
    while card < end {
        // Regions are whole blocks, so cards come in aligned groups; what lies past the top is clean.
        if load_word(card) == 0 {
            card += 8;
            continue;
        }
        for one in card..card + 8 {
            if load_byte(one) != CARD_CLEAN {
                store_byte(one, CARD_CLEAN);
                dirty.push(space.card_address(one));
            }
        }
        card += 8;
    }
}

impl Reacher<'_> {
    /// Reaches the young objects that old and frozen ones refer to.
    pub fn scan_dirty_cards(&mut self) {
        let space = self.space;
        let mut dirty = Vec::new();
        take_dirty(space, self.state.mature.region.base, self.state.mature.top(), &mut dirty);
        for at in dirty.drain(..) {
            let block = self.state.mature.block_of(at);
            if self.state.mature.blocks[block].state == BlockState::InUse {
                self.scan_card(at, self.state.mature.block_base(block));
            }
        }
        take_dirty(space, self.state.large.region.base, self.state.large.top, &mut dirty);
        for at in dirty.drain(..) {
            if let Some(object) = self.state.large.resolve(at) {
                self.scan_part(object, at);
            }
        }
        let frozen = self.state.frozen.region.base;
        take_dirty(space, frozen, self.state.frozen.cursor, &mut dirty);
        for at in dirty.drain(..) {
            self.scan_card(at, frozen);
        }
    }

    /// Visits the slots of a card whose objects start at `floor` or later.
    fn scan_card(&mut self, card: usize, floor: usize) {
        let space = self.space;
        if !space.is_start(card)
            && let Some(object) = space.start_at_or_before(card, floor)
        {
            self.scan_part(object, card);
        }
        space.for_each_start(card, card + CARD_SIZE, |object| self.scan_part(object, card));
    }

    fn scan_part(&mut self, object: usize, card: usize) {
        for_each_slot_between(ObjRef(object).mt(), object, card, card + CARD_SIZE, |slot| {
            self.visit_old_slot::<false>(slot);
        });
    }
}
