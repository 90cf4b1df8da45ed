//! A function in HIR: slots, blocks, protected regions, lookups.
//! Owns the container. Built by `import`, by the parser, by generators; never changed by a tier.

use crate::op::Inst;
use crate::operand::*;
use abi::ExceptionKind;
use types::{AssemblyId, MethodId, TypeId};

/// Kind of a value: what a slot holds for the whole of the function.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SlotKind {
    I4,
    I8,
    R4,
    R8,
    Ref,
    ByRef,
    /// A value type, by its canonical exact layout.
    Struct(TypeId),
}

/// Where a slot comes from: its identity in continuation layouts, dumps and differences (design A14).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SlotOrigin {
    /// Argument number, `this` being 0.
    Argument(u32),
    /// The hidden generic context.
    Context,
    /// IL local number; past the method's own: a local of an inlined callee.
    Local(u32),
    /// Evaluation stack at this depth where blocks meet.
    Stack(u32),
    /// A temporary: made once, and used up soon after.
    Temporary,
    /// The continuation that the frame was last resumed from, null before.
    Continuation,
    /// A context at the frame's entry, to restore at its end (runtime async 4.1).
    SavedContext,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SlotInfo {
    pub kind: SlotKind,
    pub origin: SlotOrigin,
    /// Its address is taken somewhere: it has a fixed home and may change behind any call or store.
    pub address_taken: bool,
    /// A pinned local (II.23.2.9): what it refers to must not move.
    pub pinned: bool,
}

/// Operations with the IL offset each came from.
#[derive(Clone, Debug, Default)]
pub struct BlockData {
    pub insts: Vec<Inst>,
    /// Parallel to `insts`.
    pub il_offsets: Vec<u32>,
}

/// How an exception clause selects.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EhKind {
    /// Catches this type exactly known at import. (A type that needs a lookup becomes a filter.)
    Catch(TypeId),
    /// First block of the filter; it ends in `end.filter`. The filter's blocks lie between it and the handler.
    Filter(Block),
    Finally,
    Fault,
}

/// A clause over ranges of blocks (half open). Inner clauses come before outer ones, as in II.25.4.6.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EhClause {
    pub kind: EhKind,
    pub try_start: Block,
    pub try_end: Block,
    pub handler_start: Block,
    pub handler_end: Block,
}

/// How shared code finds its exact instantiation (types::GenericContext names the cases).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContextSource {
    None,
    /// From the method table of argument 0; the class at this inheritance depth owns the dictionary.
    This {
        depth: u32,
    },
    /// The hidden argument is an exact method table.
    TypeArgument(Slot),
    /// The hidden argument is an exact method handle.
    MethodArgument(Slot),
}

/// An entity in terms of the definition's type variables, resolved at run time against the exact instantiation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Lookup {
    /// A method table (or, for `type.object`, the type itself).
    Type(TypeId),
    /// A method handle to call directly: shared body, with its own hidden argument.
    Method(MethodId),
    /// A method handle that can be called without a hidden argument (ldftn).
    Function(MethodId),
    /// The method that a constrained call selects for the exact type (static virtual or value-type target).
    Constrained {
        constraint: TypeId,
        method: MethodId,
    },
    Field(FieldId),
}

/// What the engine throws when a bad place is reached, with everything a reader needs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkError {
    pub kind: ExceptionKind,
    /// .NET's message.
    pub message: String,
}

#[derive(Clone, Debug)]
pub struct Func {
    /// The (canonical) method; `None` for functions that come from text.
    pub method: Option<MethodId>,
    /// The assembly whose tokens `strings` refers to.
    pub assembly: AssemblyId,
    pub name: String,
    /// Arguments first, in order (`this`, parameters, hidden context), then everything else.
    pub slots: Vec<SlotInfo>,
    pub argument_count: u32,
    pub result: Option<SlotKind>,
    pub blocks: Vec<BlockData>,
    pub clauses: Vec<EhClause>,
    pub context: ContextSource,
    pub lookups: Vec<Lookup>,
    pub slot_lists: Vec<Slot>,
    pub block_lists: Vec<Block>,
    pub errors: Vec<LinkError>,
    /// Literals as UTF-16.
    pub strings: Vec<Vec<u16>>,
    /// Types of the function pointers that native calls go through.
    pub signatures: Vec<TypeId>,
    /// Locals and localloc blocks start zeroed.
    pub init_locals: bool,
    /// Size of the method's IL, for reports.
    pub il_size: u32,
}

impl Func {
    pub fn new(name: impl Into<String>) -> Func {
        Func {
            method: None,
            assembly: AssemblyId::from_index(0),
            name: name.into(),
            slots: Vec::new(),
            argument_count: 0,
            result: None,
            blocks: Vec::new(),
            clauses: Vec::new(),
            context: ContextSource::None,
            lookups: Vec::new(),
            slot_lists: Vec::new(),
            block_lists: Vec::new(),
            errors: Vec::new(),
            strings: Vec::new(),
            signatures: Vec::new(),
            init_locals: true,
            il_size: 0,
        }
    }
    pub fn kind(&self, slot: Slot) -> SlotKind {
        self.slots[slot.index()].kind
    }
    pub fn arguments(&self, list: Slots) -> &[Slot] {
        &self.slot_lists[list.start as usize..][..list.count as usize]
    }
    pub fn targets(&self, list: Blocks) -> &[Block] {
        &self.block_lists[list.start as usize..][..list.count as usize]
    }
    pub fn new_slot(&mut self, kind: SlotKind, origin: SlotOrigin) -> Slot {
        let slot = Slot(self.slots.len() as u32);
        self.slots.push(SlotInfo { kind, origin, address_taken: false, pinned: false });
        slot
    }
    pub fn new_slots(&mut self, slots: &[Slot]) -> Slots {
        let list = Slots { start: self.slot_lists.len() as u32, count: slots.len() as u32 };
        self.slot_lists.extend_from_slice(slots);
        list
    }
    pub fn new_blocks(&mut self, blocks: &[Block]) -> Blocks {
        let list = Blocks { start: self.block_lists.len() as u32, count: blocks.len() as u32 };
        self.block_lists.extend_from_slice(blocks);
        list
    }
    pub fn new_block(&mut self) -> Block {
        self.blocks.push(BlockData::default());
        Block(self.blocks.len() as u32 - 1)
    }
    pub fn push(&mut self, block: Block, il_offset: u32, inst: impl Into<Inst>) {
        let data = &mut self.blocks[block.index()];
        data.insts.push(inst.into());
        data.il_offsets.push(il_offset);
    }
    /// The clauses that protect a block, innermost first.
    pub fn protecting(&self, block: Block) -> impl Iterator<Item = &EhClause> {
        self.clauses.iter().filter(move |c| c.try_start <= block && block < c.try_end)
    }
}
