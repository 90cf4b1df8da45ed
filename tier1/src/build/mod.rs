//! HIR → SSA. Entry: `build`.
//! Owns the walk over HIR's blocks, the values of slots, contexts of finally handlers, regions.
//!
//! - A scalar slot is a *variable*: its current value is in `state`. A struct, and a slot whose address is taken, is a stack slot.
//! - A variable that a handler or filter reads is a value too, but each write also goes to its *home*, a stack slot; the handler
//!   begins with loads from homes (design B4: no register survives the way into a handler).
//! - A HIR block with several predecessors gets a parameter for each variable that is live into it (`ir::live`); those that turn
//!   out to have one value are removed at the end (`opt::params`). A block with one predecessor takes over its state.
//! - `leave` through finally handlers: each gets a *context*, a copy of the handler's blocks that ends in a jump onward.
//!   The original, ending in `end.handler`, is for the unwinder.
//!
//! ```text
//! entry    signatures, arguments, results        visit    one method an operation
//! memory   loads, stores, structs, elements      objects  allocation, casts, boxes, types, statics
//! calls    calls, delegates                      numbers  checked arithmetic and conversions
//! suspend  suspension points, resume entries   words   Rust bodies, native functions
//! loops    functions that begin in the middle of another tier's frame
//! ```

mod calls;
mod entry;
mod loops;
mod memory;
mod numbers;
mod objects;
mod suspend;
mod visit;
mod words;

pub use entry::signature_of;
pub use loops::{build_loop, loop_words};
pub use words::{InternalMethod, internal_call};

use crate::environment::Environment;
use crate::refuse::Refusal;
use crate::ssa::{
    Block, BlockCall, Frequency, Func, Inst, InstId, Layout, LayoutId, Region, RegionData,
    RegionKind, Source, StackSlot, Symbol, SymbolId, Type, Value, inst,
};
use abi::WordKind;
use core::num::NonZeroU32;
use hashbrown::HashMap;
use ir::live::{Liveness, SlotSet, crossed};
use ir::{ContLayout, EhClause, EhKind, Slot, SlotKind, TypeId, Visitor};

pub(crate) type Result<T> = core::result::Result<T, Refusal>;

/// Copies of finally handlers, and blocks, beyond which a method is declined.
const MOST_CONTEXTS: usize = 64;
const MOST_BLOCKS: usize = 20_000;

/// The SSA of a verified function.
pub fn build(hir: &ir::Func, environment: &dyn Environment) -> Result<Func> {
    let mut builder = Builder::new(hir, environment)?;
    builder.run()?;
    Ok(builder.func)
}

/// One copy of the blocks of a finally handler; number 0 is the function itself.
struct Context {
    parent: usize,
    clause: usize,
    /// What is left to do after the handler.
    onward: Onward,
    /// The context of the next finally handler on the way, once made.
    next: Option<usize>,
}

/// The way of a `leave`, from the inside out, and how far it has got.
#[derive(Clone)]
struct Onward {
    steps: Vec<Step>,
    at: usize,
    target: ir::Block,
}

#[derive(Clone, Copy)]
enum Step {
    /// A finally handler, by clause.
    Run(usize),
    /// A catch handler is left.
    EndCatch,
}

/// Where the address of the result's memory is.
#[derive(Clone, Copy)]
enum ResultBuffer {
    Value(Value),
    /// A frame that wakes has another one; what follows a handler is not reached from the entry alone.
    Slot(StackSlot),
}

/// A HIR block in a context.
type Place = (usize, ir::Block);

/// The current value of each variable.
type State = Vec<Option<Current>>;

/// A `Value` that leaves room for `None`.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Current(NonZeroU32);

impl Current {
    fn of(value: Value) -> Current {
        Current(NonZeroU32::MIN.saturating_add(value.0))
    }
    fn value(self) -> Value {
        Value(self.0.get() - 1)
    }
}

/// Where a slot of HIR is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Home {
    /// A value only.
    None,
    /// A value, and every write goes to the stack slot too.
    Copy(StackSlot),
    /// In memory: structs, and slots whose address is taken.
    Memory(StackSlot),
}

pub(crate) struct Builder<'a> {
    hir: &'a ir::Func,
    environment: &'a dyn Environment,
    pub func: Func,
    liveness: Liveness,
    homes: Vec<Home>,
    contexts: Vec<Context>,
    blocks: HashMap<Place, Block>,
    leave_contexts: HashMap<Place, usize>,
    regions: HashMap<(usize, usize), Region>,
    /// HIR blocks that need parameters.
    is_merge: Vec<bool>,
    layouts: HashMap<TypeId, LayoutId>,
    /// States that blocks with one predecessor begin with.
    states: HashMap<Block, State>,
    work: Vec<Place>,
    /// The `await.call` that comes next suspends whatever its callee did.
    is_forced: bool,
    /// Layout of the function's continuations, where it suspends.
    suspension: Option<ContLayout>,
    // Where we are.
    context: usize,
    hir_block: ir::Block,
    /// Position of the operation in its block.
    hir_index: u32,
    block: Block,
    region: Option<Region>,
    state: State,
    source: Source,
    /// What branches back does so for the first time: no safepoint is needed.
    in_test_copy: bool,
    /// Where the result goes when it does not fit in registers.
    result_buffer: Option<ResultBuffer>,
    /// The function is the rest of a frame: those that sleep in it wake elsewhere.
    is_loop: bool,
}

impl<'a> Builder<'a> {
    fn new(hir: &'a ir::Func, environment: &'a dyn Environment) -> Result<Builder<'a>> {
        let mut func = Func::new(hir.name.clone());
        func.method = hir.method;
        func.inline_sites[0].method = hir.method;
        func.il_size = hir.il_size;
        for error in &hir.errors {
            func.errors.push(error.clone());
        }
        let mut builder = Builder {
            hir,
            environment,
            func,
            liveness: Liveness::of(hir),
            homes: Vec::new(),
            contexts: vec![Context {
                parent: 0,
                clause: usize::MAX,
                onward: Onward { steps: Vec::new(), at: 0, target: ir::Block(0) },
                next: None,
            }],
            blocks: HashMap::new(),
            leave_contexts: HashMap::new(),
            regions: HashMap::new(),
            is_merge: merges(hir),
            layouts: HashMap::new(),
            states: HashMap::new(),
            work: Vec::new(),
            is_forced: false,
            suspension: environment.continuations(hir)?,
            context: 0,
            hir_block: ir::Block(0),
            hir_index: 0,
            block: Block(0),
            region: None,
            state: vec![None; hir.slots.len()],
            source: Source::default(),
            in_test_copy: false,
            result_buffer: None,
            is_loop: false,
        };
        builder.find_homes()?;
        Ok(builder)
    }

    fn find_homes(&mut self) -> Result<()> {
        let hir = self.hir;
        let mut in_handlers = SlotSet::new(hir.slots.len());
        for clause in &hir.clauses {
            if let EhKind::Filter(filter) = clause.kind {
                in_handlers.union(self.liveness.live_in(filter));
            }
            in_handlers.union(self.liveness.live_in(clause.handler_start));
        }
        let in_parts = slots_in_parts(hir);
        // A walk of the stack sees it as handlers do.
        let continuation = self.suspension.as_ref().map(|layout| layout.continuation);
        if let Some(slot) = continuation {
            in_handlers.insert(slot);
        }
        for (index, info) in hir.slots.iter().enumerate() {
            let crosses = in_handlers.contains(Slot(index as u32));
            let words = match info.kind {
                SlotKind::Struct(ty) => {
                    let layout = self.layout_id(ty)?;
                    self.func.layouts[layout.index()].words.clone()
                }
                SlotKind::Ref => vec![WordKind::Ref],
                SlotKind::ByRef => vec![WordKind::ByRef],
                _ => vec![WordKind::Raw],
            };
            let is_struct = matches!(info.kind, SlotKind::Struct(_));
            // Read when the frame first sleeps and when it ends: in between they need no registers.
            let is_saved = crosses && info.origin == ir::SlotOrigin::SavedContext;
            let home = if is_struct || info.address_taken || in_parts[index] || is_saved {
                Home::Memory(self.func.new_stack_slot(words))
            } else if crosses || info.pinned {
                Home::Copy(self.func.new_stack_slot(words))
            } else {
                Home::None
            };
            if let Home::Memory(slot) | Home::Copy(slot) = home {
                let data = &mut self.func.stack_slots[slot.index()];
                data.address_taken = info.address_taken;
                data.in_handlers = crosses;
                data.pinned = info.pinned;
                if continuation == Some(Slot(index as u32)) {
                    self.func.continuation = Some(slot);
                }
            }
            self.homes.push(home);
        }
        Ok(())
    }

    fn run(&mut self) -> Result<()> {
        self.entry()?;
        self.blocks()
    }

    /// All that can be reached from what has been built.
    fn blocks(&mut self) -> Result<()> {
        while let Some(place) = self.work.pop() {
            self.hir_block(place)?;
            if self.func.blocks.len() > MOST_BLOCKS {
                return Err(Refusal::TooLarge);
            }
        }
        crate::opt::blocks::order(&mut self.func);
        crate::opt::params::run(&mut self.func);
        Ok(())
    }

    // Places, contexts, regions.

    /// The block of a place; a new one is queued.
    fn block_at(&mut self, place: Place) -> Result<Block> {
        if let Some(block) = self.blocks.get(&place) {
            return Ok(*block);
        }
        let block = self.func.new_block();
        self.blocks.insert(place, block);
        self.func.layout.push(block);
        self.work.push(place);
        let region = self.region_of(place)?;
        self.func.blocks[block.index()].region = region;
        if self.is_merge_at(place) && !self.is_root(place) {
            for slot in self.variables_into(place.1) {
                let ty = self.type_of(slot);
                self.func.new_param(block, ty);
            }
        }
        Ok(block)
    }

    /// The unwinder enters here.
    fn is_root(&self, (context, block): Place) -> bool {
        self.hir.clauses.iter().enumerate().any(|(index, clause)| {
            let is_entry = clause.handler_start == block || clause.kind == EhKind::Filter(block);
            // In its own context a handler is entered by a jump.
            is_entry && !(context != 0 && self.contexts[context].clause == index)
        })
    }

    fn is_merge_at(&self, (context, block): Place) -> bool {
        let is_copy_entry =
            context != 0 && self.hir.clauses[self.contexts[context].clause].handler_start == block;
        self.is_merge[block.index()] || is_copy_entry
    }

    /// Variables that are live into a HIR block.
    fn variables_into(&self, block: ir::Block) -> Vec<Slot> {
        let live = self.liveness.live_in(block);
        live.iter().filter(|slot| !matches!(self.homes[slot.index()], Home::Memory(_))).collect()
    }

    fn type_of(&self, slot: Slot) -> Type {
        // Structs are in memory: nobody asks for their type.
        Type::of_kind(self.hir.kind(slot)).unwrap_or(Type::I64)
    }

    /// The innermost region of a place.
    fn region_of(&mut self, place: Place) -> Result<Option<Region>> {
        let protecting: Vec<usize> = self.protecting(place.1).collect();
        self.region_chain(place.0, &protecting)
    }

    fn protecting(&self, block: ir::Block) -> impl Iterator<Item = usize> + use<'a> {
        let clauses = self.hir.clauses.iter().enumerate();
        clauses
            .filter(move |(_, c)| c.try_start <= block && block < c.try_end)
            .map(|(index, _)| index)
    }

    fn region_chain(&mut self, context: usize, clauses: &[usize]) -> Result<Option<Region>> {
        let Some((clause, outer)) = clauses.split_first() else { return Ok(None) };
        // A clause outside the copied handler is that of the surrounding context.
        let mut owner = context;
        while owner != 0 {
            let copied = &self.hir.clauses[self.contexts[owner].clause];
            if in_handler(copied, self.hir.clauses[*clause].try_start) {
                break;
            }
            owner = self.contexts[owner].parent;
        }
        if let Some(region) = self.regions.get(&(owner, *clause)) {
            return Ok(Some(*region));
        }
        let parent = self.region_chain(owner, outer)?;
        let data = self.hir.clauses[*clause];
        let region = Region(self.func.regions.len() as u32);
        let kind = match data.kind {
            EhKind::Catch(ty) => RegionKind::Catch(ty),
            EhKind::Filter(_) | EhKind::Finally => RegionKind::Finally,
            EhKind::Fault => RegionKind::Fault,
        };
        let handler_range = (data.handler_start.0, data.handler_end.0);
        let handler = Block(0);
        self.func.regions.push(RegionData { parent, kind, handler, site: 0, handler_range });
        self.regions.insert((owner, *clause), region);
        if let EhKind::Filter(filter) = data.kind {
            let filter = self.block_at((owner, filter))?;
            self.func.regions[region.index()].kind = RegionKind::Filter(filter);
        }
        let handler = self.block_at((owner, data.handler_start))?;
        self.func.regions[region.index()].handler = handler;
        Ok(Some(region))
    }

    // One block of HIR.

    fn hir_block(&mut self, place: Place) -> Result<()> {
        let (context, hir_block) = place;
        let block = self.block_at(place)?;
        self.context = context;
        self.hir_block = hir_block;
        self.block = block;
        self.region = self.func.block(block).region;
        if self.is_root(place) {
            self.state = vec![None; self.hir.slots.len()];
        } else if self.is_merge_at(place) {
            self.state = vec![None; self.hir.slots.len()];
            let params = self.func.block(block).params.clone();
            for (slot, param) in self.variables_into(hir_block).into_iter().zip(params) {
                self.state[slot.index()] = Some(Current::of(param));
            }
        } else {
            self.state = self.states.remove(&block).unwrap_or_default();
            self.state.resize(self.hir.slots.len(), None);
        }
        let hir = self.hir;
        let data = &hir.blocks[hir_block.index()];
        let mut loaded = !self.is_root(place);
        for (index, (inst, il_offset)) in data.insts.iter().zip(&data.il_offsets).enumerate() {
            self.hir_index = index as u32;
            self.source = Source { site: 0, il_offset: *il_offset };
            if !loaded && !matches!(inst, ir::Inst::CatchObject(_)) {
                self.load_homes(hir_block);
                loaded = true;
            }
            self.visit(*inst)?;
            if !loaded {
                self.load_homes(hir_block);
                loaded = true;
            }
        }
        Ok(())
    }

    /// The test of a loop in place of a jump to it.
    fn test_in_place(&mut self, test: ir::Block) -> Result<()> {
        let hir = self.hir;
        let data = &hir.blocks[test.index()];
        let from = core::mem::replace(&mut self.hir_block, test);
        self.in_test_copy = true;
        for (inst, il_offset) in data.insts.iter().zip(&data.il_offsets) {
            self.source = Source { site: 0, il_offset: *il_offset };
            self.visit(*inst)?;
        }
        self.in_test_copy = false;
        self.hir_block = from;
        Ok(())
    }

    /// What a handler finds in the frame.
    fn load_homes(&mut self, handler: ir::Block) {
        for slot in self.variables_into(handler) {
            if let Home::Copy(home) = self.homes[slot.index()]
                && self.state[slot.index()].is_none()
            {
                let mem = self.type_of(slot).memory();
                let value = self.value(inst::StackLoad { mem, slot: home, offset: 0 });
                self.state[slot.index()] = Some(Current::of(value));
            }
        }
    }

    // Variables.

    /// The current value of a scalar slot.
    fn read(&mut self, slot: Slot) -> Value {
        if let Home::Memory(home) = self.homes[slot.index()] {
            let mem = self.type_of(slot).memory();
            return self.value(inst::StackLoad { mem, slot: home, offset: 0 });
        }
        match self.state[slot.index()] {
            Some(current) => current.value(),
            None => {
                // Read before any write: IL locals are zero (II.25.4.4), and anything will do elsewhere.
                let value = self.zero(self.type_of(slot));
                self.state[slot.index()] = Some(Current::of(value));
                value
            }
        }
    }

    fn write(&mut self, slot: Slot, value: Value) {
        let ty = self.type_of(slot);
        let value = self.coerce(value, ty);
        match self.homes[slot.index()] {
            Home::Memory(home) => self.stack_store(home, value),
            Home::Copy(home) => {
                self.stack_store(home, value);
                self.state[slot.index()] = Some(Current::of(value));
            }
            Home::None => self.state[slot.index()] = Some(Current::of(value)),
        }
    }

    fn is_in_memory(&self, slot: Slot) -> bool {
        matches!(self.homes[slot.index()], Home::Memory(_))
    }

    fn stack_store(&mut self, slot: StackSlot, value: Value) {
        let mem = self.func.ty(value).memory();
        self.emit(inst::StackStore { mem, slot, offset: 0, value });
    }

    /// The stack slot of a struct, or of a slot whose address is taken.
    fn memory(&self, slot: Slot) -> StackSlot {
        match self.homes[slot.index()] {
            Home::Memory(home) | Home::Copy(home) => home,
            Home::None => unreachable!("{slot} of {} has no memory", self.hir.name),
        }
    }

    /// Addresses change their kind where HIR mixes them.
    fn coerce(&mut self, value: Value, ty: Type) -> Value {
        match (self.func.ty(value), ty) {
            (from, to) if from == to => value,
            (Type::Ref | Type::I64, Type::Byref) => self.value(inst::ToByref { a: value }),
            (Type::Ref | Type::Byref, Type::I64) => self.value(inst::Address { a: value }),
            (Type::I32, Type::I64) => self.value(inst::Sext { a: value }),
            (Type::I64, Type::I32) => self.value(inst::Trunc { a: value }),
            (from, to) => unreachable!("{from} as {to} in {}", self.hir.name),
        }
    }

    // Instructions.

    fn emit(&mut self, inst: impl Into<Inst>) -> InstId {
        self.func.append(self.block, inst, self.source)
    }
    /// An instruction with one result.
    fn value(&mut self, inst: impl Into<Inst>) -> Value {
        let id = self.emit(inst);
        debug_assert_eq!(self.func.node(id).result_count, 1);
        self.func.node(id).first_result
    }
    fn iconst(&mut self, ty: Type, value: i64) -> Value {
        self.value(inst::Iconst { ty, value })
    }
    fn i32(&mut self, value: i32) -> Value {
        self.iconst(Type::I32, value as i64)
    }
    fn i64(&mut self, value: i64) -> Value {
        self.iconst(Type::I64, value)
    }
    fn zero(&mut self, ty: Type) -> Value {
        match ty {
            Type::I32 | Type::I64 => self.iconst(ty, 0),
            Type::F32 => self.value(inst::F32const { bits: crate::ssa::F32Bits(0) }),
            Type::F64 => self.value(inst::F64const { bits: crate::ssa::F64Bits(0) }),
            Type::Ref | Type::Byref => self.value(inst::Null { ty }),
        }
    }
    fn symbol(&mut self, ty: Type, symbol: Symbol) -> Value {
        let symbol = self.func.symbol(symbol);
        self.symbol_id(ty, symbol)
    }
    fn symbol_id(&mut self, ty: Type, symbol: SymbolId) -> Value {
        self.value(inst::SymbolValue { ty, symbol })
    }
    fn icmp(&mut self, cond: ir::Cond, a: Value, b: Value) -> Value {
        self.value(inst::Icmp { cond, a, b })
    }
    fn helper(&mut self, helper: abi::helpers::HelperId, args: &[Value]) -> InstId {
        let args = self.func.new_list(args);
        self.emit(inst::CallHelper { helper, args })
    }
    fn helper_value(&mut self, helper: abi::helpers::HelperId, args: &[Value]) -> Value {
        let id = self.helper(helper, args);
        self.func.node(id).first_result
    }

    // Blocks in the middle of an operation. The state is the same in all of them.

    /// A block with the current region.
    fn inner_block(&mut self, frequency: Frequency) -> Block {
        let block = self.func.new_block();
        self.func.layout.push(block);
        let data = &mut self.func.blocks[block.index()];
        data.region = self.region;
        data.frequency = frequency;
        block
    }
    fn inner_branch(&mut self, cond: Value, then: Block, other: Block) {
        let then = self.func.new_call(then, &[]);
        let other = self.func.new_call(other, &[]);
        self.emit(inst::Branch { cond, then, other });
    }
    fn inner_jump(&mut self, to: Block, args: &[Value]) {
        let to = self.func.new_call(to, args);
        self.emit(inst::Jump { target: to });
    }
    fn switch_to(&mut self, block: Block) {
        self.block = block;
    }

    // Ways to other HIR blocks.

    /// The call of a HIR block in a context, with the current values.
    fn target(&mut self, place: Place) -> Result<BlockCall> {
        let block = self.block_at(place)?;
        if !self.is_merge_at(place) {
            self.states.insert(block, self.state.clone());
            return Ok(self.func.new_call(block, &[]));
        }
        let slots = self.variables_into(place.1);
        let mut args = Vec::with_capacity(slots.len());
        for slot in slots {
            args.push(self.read(slot));
        }
        Ok(self.func.new_call(block, &args))
    }

    /// The call of a branch target; a way back is a safepoint.
    fn branch_target(&mut self, target: ir::Block) -> Result<BlockCall> {
        self.target((self.context, target))
    }

    fn poll_before(&mut self, targets: &[ir::Block]) {
        let goes_back = targets.iter().any(|target| *target <= self.hir_block);
        if goes_back && !self.in_test_copy {
            self.emit(inst::Poll {});
        }
    }

    /// `leave` (III.3.46): finally handlers from the inside out, ends of catch handlers, then the target.
    fn leave(&mut self, target: ir::Block) -> Result<()> {
        let from = self.hir_block;
        let mut steps = Vec::new();
        for (index, clause) in self.hir.clauses.iter().enumerate() {
            if in_try(clause, from) && !in_try(clause, target) && clause.kind == EhKind::Finally {
                steps.push(Step::Run(index));
            }
            let catches = matches!(clause.kind, EhKind::Catch(_) | EhKind::Filter(_));
            if in_handler(clause, from) && !in_handler(clause, target) && catches {
                steps.push(Step::EndCatch);
            }
        }
        self.poll_before(&[target]);
        let place = (self.context, from);
        let known = self.leave_contexts.get(&place).copied();
        let made = self.go_on(self.context, Onward { steps, at: 0, target }, known)?;
        if let Some(made) = made {
            self.leave_contexts.insert(place, made);
        }
        Ok(())
    }

    /// Emits the rest of a `leave`'s way up to the next finally handler; the context of that.
    fn go_on(
        &mut self,
        context: usize,
        mut onward: Onward,
        known: Option<usize>,
    ) -> Result<Option<usize>> {
        while let Some(step) = onward.steps.get(onward.at).copied() {
            onward.at += 1;
            match step {
                Step::EndCatch => {
                    self.helper(abi::helpers::HelperId::EndCatch, &[]);
                }
                Step::Run(clause) => {
                    let next = match known {
                        Some(next) => next,
                        None => {
                            if self.contexts.len() >= MOST_CONTEXTS {
                                return Err(Refusal::FinallyTooLarge);
                            }
                            let parent = context;
                            self.contexts.push(Context { parent, clause, onward, next: None });
                            self.contexts.len() - 1
                        }
                    };
                    let start = self.hir.clauses[clause].handler_start;
                    let to = self.target((next, start))?;
                    self.emit(inst::Jump { target: to });
                    return Ok(Some(next));
                }
            }
        }
        let to = self.target((context, onward.target))?;
        self.emit(inst::Jump { target: to });
        Ok(None)
    }

    /// `endfinally`: onward in a copy, back to the unwinder in the original.
    fn end_finally(&mut self) -> Result<()> {
        let copied = self.context != 0 && {
            let clause = self.contexts[self.context].clause;
            // A fault handler or finally handler inside the copied one ends its own.
            self.innermost_handler() == Some(clause)
        };
        if !copied {
            self.emit(inst::EndHandler {});
            return Ok(());
        }
        let context = self.context;
        let onward = self.contexts[context].onward.clone();
        let (parent, known) = (self.contexts[context].parent, self.contexts[context].next);
        if let Some(next) = self.go_on(parent, onward, known)? {
            self.contexts[context].next = Some(next);
        }
        Ok(())
    }

    fn innermost_handler(&self) -> Option<usize> {
        self.hir.clauses.iter().position(|clause| {
            in_handler(clause, self.hir_block)
                && matches!(clause.kind, EhKind::Finally | EhKind::Fault)
        })
    }

    // Layouts.

    fn layout_id(&mut self, ty: TypeId) -> Result<LayoutId> {
        if let Some(id) = self.layouts.get(&ty) {
            return Ok(*id);
        }
        let layout = self.environment.layout(ty)?;
        let id = self.func.layout_id(layout);
        self.layouts.insert(ty, id);
        Ok(id)
    }
    fn layout(&mut self, ty: TypeId) -> Result<Layout> {
        let id = self.layout_id(ty)?;
        Ok(self.func.layouts[id.index()].clone())
    }
}

fn in_try(clause: &EhClause, block: ir::Block) -> bool {
    clause.try_start <= block && block < clause.try_end
}

fn in_handler(clause: &EhClause, block: ir::Block) -> bool {
    clause.handler_start <= block && block < clause.handler_end
}

/// Operations of a loop's test that are worth writing twice.
const MOST_TEST_OPERATIONS: usize = 12;

/// Whether a jump goes forward to the test of a loop: a small block that branches back. The test is then written in place of the
/// jump, and once more at the end of the loop (loop inversion): the loop's body is entered only when it runs at least once.
fn jumps_to_test(hir: &ir::Func, from: ir::Block, target: ir::Block) -> bool {
    let insts = &hir.blocks[target.index()].insts;
    if target <= from || insts.len() > MOST_TEST_OPERATIONS {
        return false;
    }
    let Some(last) = insts.last() else { return false };
    if matches!(last, ir::Inst::Jump(_) | ir::Inst::Leave(_) | ir::Inst::Switch(_)) {
        return false;
    }
    // One resume entry is enough.
    if insts.iter().any(|inst| matches!(inst, ir::Inst::AwaitCall(_))) {
        return false;
    }
    let mut goes_back = false;
    last.each_target(&hir.block_lists, &mut |to| goes_back |= to <= target && to > from);
    goes_back && hir.protecting(from).eq(hir.protecting(target))
}

/// Slots that some operation reads or writes a part of.
fn slots_in_parts(hir: &ir::Func) -> Vec<bool> {
    let mut found = vec![false; hir.slots.len()];
    for inst in hir.blocks.iter().flat_map(|block| &block.insts) {
        match inst {
            ir::Inst::SlotLoad(op) => found[op.slot.index()] = true,
            ir::Inst::SlotLoadStruct(op) => found[op.slot.index()] = true,
            ir::Inst::SlotStore(op) => found[op.slot.index()] = true,
            ir::Inst::SlotStoreStruct(op) => found[op.slot.index()] = true,
            ir::Inst::SlotAddr(op) => found[op.slot.index()] = true,
            _ => {}
        }
    }
    found
}

/// HIR blocks that control may come to from several places.
fn merges(hir: &ir::Func) -> Vec<bool> {
    let mut count = vec![0u32; hir.blocks.len()];
    // The entry comes from outside.
    if let Some(first) = count.first_mut() {
        *first = 1;
    }
    for (index, data) in hir.blocks.iter().enumerate() {
        let Some(last) = data.insts.last() else { continue };
        last.each_target(&hir.block_lists, &mut |target| count[target.index()] += 1);
        if let ir::Inst::Jump(op) = last
            && jumps_to_test(hir, ir::Block(index as u32), op.target)
            && let Some(test) = hir.blocks[op.target.index()].insts.last()
        {
            test.each_target(&hir.block_lists, &mut |target| count[target.index()] += 1);
        }
        if let ir::Inst::Leave(op) = last
            && crossed(hir, ir::Block(index as u32), op.target).next().is_some()
        {
            // Each `endfinally` of the copy jumps there.
            count[op.target.index()] += 1;
        }
    }
    count.into_iter().map(|count| count > 1).collect()
}
