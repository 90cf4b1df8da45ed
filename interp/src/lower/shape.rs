//! The words of slots: how many, and what each holds.
//! Owns the table. Entry: `Shape::of`.

use super::environment::Environment;
use abi::WordKind;
use hashbrown::HashMap;
use ir::{Func, Slot, SlotKind};
use types::{TypeError, TypeId};

pub struct Shape {
    kinds: Vec<SlotKind>,
    structs: HashMap<TypeId, Vec<WordKind>>,
}

impl Shape {
    pub fn of(func: &Func, environment: &dyn Environment) -> Result<Shape, TypeError> {
        let mut structs = HashMap::new();
        let kinds: Vec<SlotKind> = func.slots.iter().map(|slot| slot.kind).collect();
        for kind in kinds.iter().copied().chain(func.result) {
            if let SlotKind::Struct(ty) = kind
                && !structs.contains_key(&ty)
            {
                structs.insert(ty, environment.value_words(ty)?);
            }
        }
        Ok(Shape { kinds, structs })
    }
    /// Calls `visit` with the kind of each word of a slot kind.
    pub fn each_word(&self, kind: SlotKind, visit: &mut dyn FnMut(WordKind)) {
        match kind {
            SlotKind::I4 | SlotKind::I8 | SlotKind::R4 | SlotKind::R8 => visit(WordKind::Raw),
            SlotKind::Ref => visit(WordKind::Ref),
            SlotKind::ByRef => visit(WordKind::ByRef),
            SlotKind::Struct(ty) => self.structs[&ty].iter().copied().for_each(visit),
        }
    }
    pub fn kind_words(&self, kind: SlotKind) -> u32 {
        match kind {
            SlotKind::Struct(ty) => self.structs[&ty].len() as u32,
            _ => 1,
        }
    }
    pub fn words(&self, slot: Slot) -> u32 {
        self.kind_words(self.kinds[slot.index()])
    }
    pub fn has_references(&self, slot: Slot) -> bool {
        let mut found = false;
        self.each_word(self.kinds[slot.index()], &mut |word| found |= word != WordKind::Raw);
        found
    }
}
