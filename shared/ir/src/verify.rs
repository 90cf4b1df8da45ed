//! The checker of HIR: structure, slot indices, operand kinds, protected regions.
//! Owns the rules that the tiers rely on: F2 (every slot index exists; parts of slots lie inside them) and F4 (a reference slot
//! holds nothing else). Must not know what a type or method is beyond the size of a value type (`Layouts`).
//! Entry: `verify`. The importer's output is verified in debug builds and tests, text always.

use crate::func::*;
use crate::op::*;
use crate::operand::*;

/// What the verifier asks about types.
pub trait Layouts {
    /// Bytes of a value of the type, where known.
    fn size(&self, ty: TypeId) -> Option<u32>;
}

/// Knows no type: parts of structs are not checked.
pub struct NoLayouts;

impl Layouts for NoLayouts {
    fn size(&self, _ty: TypeId) -> Option<u32> {
        None
    }
}

/// A broken rule and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub block: Block,
    /// Position of the operation in its block.
    pub index: u32,
    pub kind: FaultKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    NoBlocks,
    /// The last operation of a block must end it, no other may.
    Terminator,
    OffsetsMissing,
    SlotOutOfRange(Slot),
    BlockOutOfRange(Block),
    ListOutOfRange,
    /// Lookup, error, literal or signature.
    EntryOutOfRange(u32),
    /// A slot of the wrong kind.
    Kind(Slot, SlotKind),
    /// A part that reaches over the end of its slot.
    PartOutside(Slot),
    ResultKind,
    Arguments,
    Context,
    ClauseRange(u32),
    /// Two regions overlap without one being inside the other, or an outer clause stands before an inner one.
    ClauseNesting(u32, u32),
    /// `catch.object` opens filters and the handlers of catch and filter clauses, and stands nowhere else.
    CatchObject,
    /// Control may not go there: into a region but at the start of its try, or out of one without `leave`.
    Crossing(Block),
    /// An operation that belongs to another kind of region.
    Region,
}

impl core::fmt::Display for Fault {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}[{}]: {:?}", self.block, self.index, self.kind)
    }
}

/// The first rule that the function breaks.
pub fn verify(func: &Func, layouts: &dyn Layouts) -> Result<(), Fault> {
    let mut verifier = Verifier { func, layouts, at: (Block(0), 0), fault: None };
    verifier.function();
    verifier.fault.map_or(Ok(()), Err)
}

struct Verifier<'a> {
    func: &'a Func,
    layouts: &'a dyn Layouts,
    at: (Block, u32),
    fault: Option<Fault>,
}

/// Kinds that an operand may have.
#[derive(Clone, Copy)]
enum Want {
    I4,
    I8,
    R4,
    R8,
    Ref,
    ByRef,
    Any,
    /// A place in memory: reference, byref or native address.
    Base,
    /// Reference or byref.
    Pointer,
    /// i4 or i8.
    Index,
    /// What `brtrue` tests.
    Testable,
    /// A value type.
    Value,
    Same(SlotKind),
}

impl Want {
    fn accepts(self, kind: SlotKind) -> bool {
        match self {
            Want::I4 => kind == SlotKind::I4,
            Want::I8 => kind == SlotKind::I8,
            Want::R4 => kind == SlotKind::R4,
            Want::R8 => kind == SlotKind::R8,
            Want::Ref => kind == SlotKind::Ref,
            Want::ByRef => kind == SlotKind::ByRef,
            Want::Any => true,
            Want::Base => matches!(kind, SlotKind::Ref | SlotKind::ByRef | SlotKind::I8),
            Want::Pointer => matches!(kind, SlotKind::Ref | SlotKind::ByRef),
            Want::Index => matches!(kind, SlotKind::I4 | SlotKind::I8),
            Want::Testable => !matches!(kind, SlotKind::R4 | SlotKind::R8 | SlotKind::Struct(_)),
            Want::Value => matches!(kind, SlotKind::Struct(_)),
            Want::Same(other) => kind == other,
        }
    }
}

/// The kind of slot that a memory access reads into or writes from.
pub const fn kind_of_memory(mem: MemType) -> SlotKind {
    match mem {
        MemType::I1 | MemType::U1 | MemType::I2 | MemType::U2 | MemType::I4 => SlotKind::I4,
        MemType::I8 => SlotKind::I8,
        MemType::R4 => SlotKind::R4,
        MemType::R8 => SlotKind::R8,
        MemType::Ref => SlotKind::Ref,
        MemType::Byref => SlotKind::ByRef,
    }
}

const fn kind_of_number(ty: NumType) -> SlotKind {
    match ty {
        NumType::I8 | NumType::U8 => SlotKind::I8,
        NumType::R8 => SlotKind::R8,
        _ => SlotKind::I4,
    }
}

impl Verifier<'_> {
    fn fail(&mut self, kind: FaultKind) {
        if self.fault.is_none() {
            self.fault = Some(Fault { block: self.at.0, index: self.at.1, kind });
        }
    }

    fn want(&mut self, slot: Slot, want: Want) {
        if let Some(info) = self.func.slots.get(slot.index())
            && !want.accepts(info.kind)
        {
            self.fail(FaultKind::Kind(slot, info.kind));
        }
    }

    fn function(&mut self) {
        let func = self.func;
        if func.blocks.is_empty() {
            return self.fail(FaultKind::NoBlocks);
        }
        self.header();
        self.ranges();
        if self.fault.is_some() {
            return;
        }
        self.at = (Block(0), 0);
        for (i, clause) in func.clauses.iter().enumerate() {
            self.clause(i as u32, clause);
        }
        if self.fault.is_some() {
            return;
        }
        for (i, data) in func.blocks.iter().enumerate() {
            let block = Block(i as u32);
            self.at = (block, 0);
            self.entry(block);
            for (j, inst) in data.insts.iter().enumerate() {
                self.at = (block, j as u32);
                self.kinds(*inst);
                self.placement(block, *inst);
            }
        }
    }

    fn header(&mut self) {
        let func = self.func;
        if func.argument_count as usize > func.slots.len() {
            return self.fail(FaultKind::Arguments);
        }
        let context = match func.context {
            ContextSource::None => return,
            ContextSource::This { .. } => Slot(0),
            ContextSource::TypeArgument(slot) | ContextSource::MethodArgument(slot) => slot,
        };
        let kind = func.slots.get(context.index()).map(|info| info.kind);
        let is_this = matches!(func.context, ContextSource::This { .. });
        let good = context.0 < func.argument_count
            && kind == Some(if is_this { SlotKind::Ref } else { SlotKind::I8 });
        if !good {
            self.fail(FaultKind::Context);
        }
    }

    /// Every index and list, so that the rest may index freely.
    fn ranges(&mut self) {
        let func = self.func;
        for (i, data) in func.blocks.iter().enumerate() {
            self.at = (Block(i as u32), 0);
            if data.insts.len() != data.il_offsets.len() {
                self.fail(FaultKind::OffsetsMissing);
            }
            let last = data.insts.len().wrapping_sub(1);
            if data.insts.is_empty() {
                self.fail(FaultKind::Terminator);
            }
            for (j, inst) in data.insts.iter().enumerate() {
                self.at.1 = j as u32;
                if inst.is_terminator() != (j == last) {
                    self.fail(FaultKind::Terminator);
                }
                self.indices(*inst);
                if self.fault.is_some() {
                    return;
                }
                inst.each_slot(&func.slot_lists, &mut |slot, _| {
                    if slot.index() >= func.slots.len() {
                        self.fail(FaultKind::SlotOutOfRange(slot));
                    }
                });
                inst.each_target(&func.block_lists, &mut |block| {
                    if block.index() >= func.blocks.len() {
                        self.fail(FaultKind::BlockOutOfRange(block));
                    }
                });
            }
        }
    }

    fn is_try_start(&self, region: Region, block: Block) -> bool {
        region.part == Part::Try && region.start == block
    }

    fn clause(&mut self, index: u32, clause: &EhClause) {
        let count = self.func.blocks.len() as u32;
        let mut good = clause.try_start < clause.try_end
            && clause.try_end.0 <= count
            && clause.handler_start < clause.handler_end
            && clause.handler_end.0 <= count;
        if let EhKind::Filter(filter) = clause.kind {
            good &= filter < clause.handler_start;
        }
        if !good {
            return self.fail(FaultKind::ClauseRange(index));
        }
        let regions: Vec<Region> = regions(index, clause).collect();
        // A clause's own regions are disjoint, two clauses' are disjoint or nested.
        for (i, a) in regions.iter().enumerate() {
            if regions[..i].iter().any(|b| a.overlaps(*b)) {
                self.fail(FaultKind::ClauseNesting(index, index));
            }
        }
        for (later, other) in (0..).zip(&self.func.clauses).skip(index as usize + 1) {
            for a in &regions {
                for b in self::regions(later, other) {
                    let nested = a.is_inside(b) || b.is_inside(*a);
                    // Clauses of one try block share it; otherwise what stands earlier is not around what stands later.
                    let same = a.part == Part::Try && b.part == Part::Try && a.same_range(b);
                    let outer_first = b.is_inside(*a) && !a.same_range(b);
                    if a.overlaps(b) && !nested || outer_first && !same {
                        self.fail(FaultKind::ClauseNesting(index, later));
                    }
                }
            }
        }
    }

    fn enclosing(&self, block: Block) -> impl Iterator<Item = Region> {
        (0..)
            .zip(&self.func.clauses)
            .flat_map(|(i, clause)| regions(i, clause))
            .filter(move |region| region.contains(block))
    }

    /// The first operation of a block says whether an exception arrives there.
    fn entry(&mut self, block: Block) {
        let takes_object = self.func.clauses.iter().any(|clause| match clause.kind {
            EhKind::Catch(_) => clause.handler_start == block,
            EhKind::Filter(filter) => clause.handler_start == block || filter == block,
            EhKind::Finally | EhKind::Fault => false,
        });
        for (j, inst) in self.func.blocks[block.index()].insts.iter().enumerate() {
            let is_catch = matches!(inst, Inst::CatchObject(_));
            if is_catch != (takes_object && j == 0) {
                self.at.1 = j as u32;
                return self.fail(FaultKind::CatchObject);
            }
        }
        if block == Block(0) && self.enclosing(block).any(|region| region.part != Part::Try) {
            self.fail(FaultKind::Crossing(block));
        }
    }

    /// Where control may go from here, and whether the operation belongs here.
    fn placement(&mut self, block: Block, inst: Inst) {
        // Clauses are sorted, so the first region is the innermost, among handlers as well.
        let innermost = self.enclosing(block).find(|region| region.part != Part::Try);
        let handler = innermost.map(|region| (region.part, self.kind_of(region)));
        let fits = match inst {
            Inst::EndFinally(_) => {
                matches!(handler, Some((Part::Handler, EhKind::Finally | EhKind::Fault)))
                    && self.is_directly_in(block, innermost)
            }
            Inst::EndFilter(_) => {
                matches!(handler, Some((Part::Filter, _))) && self.is_directly_in(block, innermost)
            }
            Inst::Rethrow(_) => {
                matches!(handler, Some((Part::Handler, EhKind::Catch(_) | EhKind::Filter(_))))
            }
            // A frame that sleeps in a handler or filter could not be told from one that does not (runtime async 1.3).
            Inst::AwaitCall(_) => handler.is_none(),
            Inst::ReturnValue(_)
            | Inst::TailCall(_)
            | Inst::TailCallIndirect(_)
            | Inst::AwaitTail(_) => self.enclosing(block).next().is_none(),
            _ => true,
        };
        if !fits {
            self.fail(FaultKind::Region);
        }
        let is_leave = matches!(inst, Inst::Leave(_));
        let mut targets = Vec::new();
        inst.each_target(&self.func.block_lists, &mut |target| targets.push(target));
        for target in targets {
            let enters = self
                .enclosing(target)
                .any(|region| !region.contains(block) && !self.is_try_start(region, target));
            let exits = self.enclosing(block).any(|region| {
                let may_leave = is_leave
                    && match (region.part, self.kind_of(region)) {
                        (Part::Try, _) => true,
                        (Part::Filter, _) => false,
                        (Part::Handler, kind) => !matches!(kind, EhKind::Finally | EhKind::Fault),
                    };
                !region.contains(target) && !may_leave
            });
            let enters_handler = self.func.clauses.iter().any(|clause| {
                clause.handler_start == target || clause.kind == EhKind::Filter(target)
            });
            if enters || exits || enters_handler {
                self.fail(FaultKind::Crossing(target));
            }
        }
    }

    /// No try region lies between the block and the region.
    fn is_directly_in(&self, block: Block, region: Option<Region>) -> bool {
        region.is_some_and(|region| {
            !self.enclosing(block).any(|other| other.part == Part::Try && other.is_inside(region))
        })
    }

    fn kind_of(&self, region: Region) -> EhKind {
        self.func.clauses[region.clause as usize].kind
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    Try,
    Filter,
    Handler,
}

#[derive(Clone, Copy, Debug)]
struct Region {
    clause: u32,
    part: Part,
    start: Block,
    end: Block,
}

impl Region {
    fn contains(self, block: Block) -> bool {
        self.start <= block && block < self.end
    }
    fn overlaps(self, other: Region) -> bool {
        self.start < other.end && other.start < self.end
    }
    fn is_inside(self, other: Region) -> bool {
        other.start <= self.start && self.end <= other.end
    }
    fn same_range(self, other: Region) -> bool {
        self.start == other.start && self.end == other.end
    }
}

fn regions(index: u32, clause: &EhClause) -> impl Iterator<Item = Region> + use<> {
    let region = move |part, start, end| Region { clause: index, part, start, end };
    let filter = match clause.kind {
        EhKind::Filter(filter) => Some(region(Part::Filter, filter, clause.handler_start)),
        _ => None,
    };
    [
        Some(region(Part::Try, clause.try_start, clause.try_end)),
        Some(region(Part::Handler, clause.handler_start, clause.handler_end)),
        filter,
    ]
    .into_iter()
    .flatten()
}

/// Index operands, through the list: tables and ranges.
trait CheckIndex: Copy {
    fn check(self, _verifier: &mut Verifier<'_>) {}
}

macro_rules! no_index {
    ($($ty:ty)*) => { $(impl CheckIndex for $ty {})* };
}
no_index!(Slot SlotOpt Block I4 I8 R4 R8 Offset Flag TypeId MethodId FieldId TypeArg MethodArg MemType NumType Cond MemOrder AwaitMode AwaitResult AwaitedKind ThreadField);

impl CheckIndex for Slots {
    fn check(self, verifier: &mut Verifier<'_>) {
        let end = self.start as usize + self.count as usize;
        if end > verifier.func.slot_lists.len() {
            verifier.fail(FaultKind::ListOutOfRange);
        }
    }
}
impl CheckIndex for Blocks {
    fn check(self, verifier: &mut Verifier<'_>) {
        let end = self.start as usize + self.count as usize;
        if end > verifier.func.block_lists.len() {
            verifier.fail(FaultKind::ListOutOfRange);
        }
    }
}

macro_rules! table_index {
    ($($ty:ident $table:ident)*) => {
        $(impl CheckIndex for $ty {
            fn check(self, verifier: &mut Verifier<'_>) {
                if self.index() >= verifier.func.$table.len() {
                    verifier.fail(FaultKind::EntryOutOfRange(self.0));
                }
            }
        })*
    };
}
table_index!(LookupId lookups ErrorId errors StringLiteral strings SignatureId signatures);

macro_rules! index_checks {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $ty:ident),* } [$($effect:ident)*];)*) => {
        impl Verifier<'_> {
            #[allow(unused_variables, reason = "operations without operands")]
            fn indices(&mut self, inst: Inst) {
                match inst {
                    $(Inst::$camel(op) => { $(op.$field.check(self);)* })*
                }
            }
        }
    };
}
crate::for_each_op!(index_checks);

/// `[Names] { field: Want, … }` groups: operations whose operands have the same kinds.
macro_rules! kind_groups {
    ($self:ident, $inst:ident; $([$($camel:ident)*] $fields:tt)* ; $($rest:tt)*) => {
        match $inst {
            $($(Inst::$camel(op) => kind_fields!($self, op, $fields),)*)*
            $($rest)*
        }
    };
}
macro_rules! kind_fields {
    ($self:ident, $op:ident, { $($field:ident : $want:ident),* }) => {{
        $($self.want($op.$field, Want::$want);)*
    }};
}

impl Verifier<'_> {
    /// Kinds of the operands, and what else an operation asks of them.
    #[allow(unused_variables, reason = "operations without slots")]
    fn kinds(&mut self, inst: Inst) {
        kind_groups! { self, inst;
            [ConstI4] { dst: I4 }
            [ConstI8 TypeHandle MethodHandle MethodToken FieldToken StaticBase ThreadStaticBase FieldData LoadFunction] { dst: I8 }
            [ConstR4] { dst: R4 }
            [ConstR8] { dst: R8 }
            [ConstNull] { dst: Pointer }
            [ConstString TypeObject NewObject NewMultiArray CatchObject] { dst: Ref }

            [AddI4 SubI4 MulI4 DivI4 DivUnI4 RemI4 RemUnI4 AndI4 OrI4 XorI4 AddOvfI4 AddOvfUnI4 SubOvfI4 SubOvfUnI4 MulOvfI4 MulOvfUnI4] { dst: I4, a: I4, b: I4 }
            [AddI8 SubI8 MulI8 DivI8 DivUnI8 RemI8 RemUnI8 AndI8 OrI8 XorI8 AddOvfI8 AddOvfUnI8 SubOvfI8 SubOvfUnI8 MulOvfI8 MulOvfUnI8] { dst: I8, a: I8, b: I8 }
            [AddR4 SubR4 MulR4 DivR4 RemR4] { dst: R4, a: R4, b: R4 }
            [AddR8 SubR8 MulR8 DivR8 RemR8] { dst: R8, a: R8, b: R8 }
            [ShlI4 ShrI4 ShrUnI4] { dst: I4, a: I4, count: I4 }
            [ShlI8 ShrI8 ShrUnI8] { dst: I8, a: I8, count: I4 }
            [NegI4 NotI4 ConvI1 ConvU1 ConvI2 ConvU2] { dst: I4, a: I4 }
            [NegI8 NotI8] { dst: I8, a: I8 }
            [NegR4] { dst: R4, a: R4 }
            [NegR8 CheckFinite] { dst: R8, a: R8 }

            [AddByref] { dst: ByRef, base: ByRef, offset: I8 }
            [SubByref] { dst: I8, a: ByRef, b: ByRef }
            [ByrefToI8] { dst: I8, a: Pointer }
            [ToByref] { dst: ByRef, a: Base }

            [ConvI4I8] { dst: I4, a: I8 }
            [ConvI8I4 ConvI8U4] { dst: I8, a: I4 }
            [ConvI4R8 ConvU4R8] { dst: I4, a: R8 }
            [ConvI8R8 ConvU8R8] { dst: I8, a: R8 }
            [ConvR4I4] { dst: R4, a: I4 }
            [ConvR4I8] { dst: R4, a: I8 }
            [ConvR8I4 ConvR8U4] { dst: R8, a: I4 }
            [ConvR8I8 ConvR8U8] { dst: R8, a: I8 }
            [ConvR4R8] { dst: R4, a: R8 }
            [ConvR8R4] { dst: R8, a: R4 }

            [CmpI4] { dst: I4, a: I4, b: I4 }
            [CmpI8] { dst: I4, a: I8, b: I8 }
            [CmpR4] { dst: I4, a: R4, b: R4 }
            [CmpR8] { dst: I4, a: R8, b: R8 }
            [CmpRef] { dst: I4, a: Pointer, b: Pointer }

            [SlotAddr] { dst: ByRef }
            [SlotZero] { dst: Any }
            [FieldAddr] { dst: ByRef, base: Base }
            [CopyValue] { target: Base, source: Base }
            [ZeroValue] { target: Base }
            [CopyBlock] { target: Base, source: Base, size: I8 }
            [FillBlock] { target: Base, value: I4, size: I8 }
            [StackAlloc] { dst: I8, size: I8 }
            [Barrier InitClass Jump Rethrow ThrowError Leave EndFinally AwaitTail AwaitForce] { }
            [TakeContinuation] { dst: Ref }
            [AwaitLeaf] { awaited: Ref }
            [Resume] { dst: Ref, continuation: Ref, awaiting: Ref, result: ByRef }
            [CheckNull] { a: Base }

            [NewArray] { dst: Ref, length: Index }
            [ArrayLength] { dst: I4, array: Ref }
            [ElemStoreRef] { array: Ref, index: I4, value: Ref }
            [ElemAddr ElemAddrChecked] { dst: ByRef, array: Ref, index: I4 }
            [MultiElemAddr MultiElemAddrChecked] { dst: ByRef, array: Ref }
            [CheckStore] { array: Ref, value: Ref }
            [CheckIndex] { dst: I4, index: I8 }
            [StringLength] { dst: I4, string: Ref }
            [StringChar] { dst: I4, string: Ref, index: I4 }

            [Cast IsInstance] { dst: Ref, object: Ref }
            [BoxValue] { dst: Ref, value: Any }
            [BoxFrom] { dst: Ref, source: Base }
            [UnboxAddr] { dst: ByRef, object: Ref }
            [UnboxNullable] { dst: Value, object: Ref }
            [TypeObjectOf] { dst: Ref, handle: I8 }
            [ObjectType] { dst: I8, object: Ref }
            [CheckType] { handle: I8 }
            [LookupType LookupMethod LookupField] { dst: I8, context: I8 }
            [Call CallVirtual CallInterface CallGenericVirtual CallDelegate TailCall] { }
            [CallIndirect CallNative TailCallIndirect] { target: I8 }
            [LoadVirtualFunction] { dst: I8, object: Ref }
            [NewDelegate] { dst: Ref, target: Ref, function: I8 }

            [BranchI4] { a: I4, b: I4 }
            [BranchI8] { a: I8, b: I8 }
            [BranchR4] { a: R4, b: R4 }
            [BranchR8] { a: R8, b: R8 }
            [BranchRef] { a: Pointer, b: Pointer }
            [BranchZero] { a: Testable }
            [Switch] { index: I4 }
            [Throw] { object: Ref }
            [EndFilter] { value: I4 }
            ;
            Inst::MoveSlot(op) => self.same(op.dst, op.src),
            Inst::ConvOvf(op) => {
                self.want(op.dst, Want::Same(kind_of_number(op.to)));
                self.want(op.a, Want::Same(kind_of_number(op.from)));
            }
            Inst::SlotLoad(op) => {
                self.memory(op.dst, op.mem);
                self.part(op.slot, op.offset, Some(op.mem.size()));
            }
            Inst::SlotStore(op) => {
                self.memory(op.value, op.mem);
                self.part(op.slot, op.offset, Some(op.mem.size()));
            }
            Inst::SlotLoadStruct(op) => {
                self.want(op.dst, Want::Same(SlotKind::Struct(op.ty)));
                self.part(op.slot, op.offset, self.layouts.size(op.ty));
            }
            Inst::SlotStoreStruct(op) => {
                self.want(op.value, Want::Same(SlotKind::Struct(op.ty)));
                self.part(op.slot, op.offset, self.layouts.size(op.ty));
            }
            Inst::Load(op) => {
                self.want(op.base, Want::Base);
                self.memory(op.dst, op.mem);
            }
            Inst::Store(op) => {
                self.want(op.base, Want::Base);
                self.memory(op.value, op.mem);
            }
            Inst::LoadStruct(op) => {
                self.want(op.base, Want::Base);
                self.want(op.dst, Want::Same(SlotKind::Struct(op.ty)));
            }
            Inst::StoreStruct(op) => {
                self.want(op.base, Want::Base);
                self.want(op.value, Want::Same(SlotKind::Struct(op.ty)));
            }
            Inst::AtomicExchange(op) => self.atomic(op.dst, op.base, op.value, op.mem),
            Inst::AtomicCompareExchange(op) => {
                self.atomic(op.dst, op.base, op.value, op.mem);
                self.memory(op.comparand, op.mem);
            }
            Inst::AtomicAdd(op) => self.atomic(op.dst, op.base, op.value, op.mem),
            Inst::AtomicAnd(op) => self.atomic(op.dst, op.base, op.value, op.mem),
            Inst::AtomicOr(op) => self.atomic(op.dst, op.base, op.value, op.mem),
            Inst::ElemLoad(op) => {
                self.element(op.array, op.index);
                self.memory(op.dst, op.mem);
            }
            Inst::ElemStore(op) => {
                self.element(op.array, op.index);
                self.memory(op.value, op.mem);
            }
            Inst::ElemLoadStruct(op) => {
                self.element(op.array, op.index);
                self.want(op.dst, Want::Same(SlotKind::Struct(op.ty)));
            }
            Inst::ElemStoreStruct(op) => {
                self.element(op.array, op.index);
                self.want(op.value, Want::Same(SlotKind::Struct(op.ty)));
            }
            Inst::AwaitCall(op) => self.await_call(op),
            Inst::ThreadLoad(op) => self.thread_field(op.dst, op.field),
            Inst::ThreadTake(op) => self.thread_field(op.dst, op.field),
            Inst::ThreadStore(op) => self.thread_field(op.value, op.field),
            Inst::ReturnValue(op) => {
                let kind = op.value.map(|slot| self.func.kind(slot));
                if kind != self.func.result {
                    self.fail(FaultKind::ResultKind);
                }
            }
        }
        self.dynamic_arguments(inst);
    }

    /// Slots that stand for a type or a method are handles.
    fn dynamic_arguments(&mut self, inst: Inst) {
        for slot in dynamic_slots(inst).into_iter().flatten() {
            self.want(slot, Want::I8);
        }
        let indices = match inst {
            Inst::MultiElemAddr(op) => op.indices,
            Inst::MultiElemAddrChecked(op) => op.indices,
            Inst::NewMultiArray(op) => op.dims,
            _ => return,
        };
        for &slot in self.func.arguments(indices) {
            self.want(slot, Want::I4);
        }
    }

    fn await_call(&mut self, op: AwaitCall) {
        self.want(op.continuation, Want::Ref);
        for &slot in self.func.arguments(op.contexts) {
            self.want(slot, Want::Ref);
        }
        let kind = op.dst.map(|slot| self.func.kind(slot));
        let is_consistent = match (op.result, kind) {
            (AwaitResult::Void, None) => true,
            (AwaitResult::Struct, Some(SlotKind::Struct(_))) => true,
            (result, Some(kind)) => result.memory().map(kind_of_memory) == Some(kind),
            _ => false,
        };
        if !is_consistent || op.value.map(|slot| self.func.kind(slot)) != kind {
            self.fail(FaultKind::ResultKind);
        }
        if !matches!(op.contexts.count, 0 | 2) {
            self.fail(FaultKind::Arguments);
        }
    }

    fn thread_field(&mut self, value: Slot, field: ThreadField) {
        let is_raw = field == ThreadField::AwaitedKind;
        self.want(value, if is_raw { Want::I8 } else { Want::Ref });
    }

    fn same(&mut self, dst: Slot, src: Slot) {
        self.want(dst, Want::Same(self.func.kind(src)));
    }

    fn memory(&mut self, value: Slot, mem: MemType) {
        self.want(value, Want::Same(kind_of_memory(mem)));
    }

    fn atomic(&mut self, dst: Slot, base: Slot, value: Slot, mem: MemType) {
        self.want(base, Want::Base);
        self.memory(dst, mem);
        self.memory(value, mem);
    }

    fn element(&mut self, array: Slot, index: Slot) {
        self.want(array, Want::Ref);
        self.want(index, Want::I4);
    }

    fn part(&mut self, slot: Slot, offset: Offset, size: Option<u32>) {
        let whole = match self.func.kind(slot) {
            SlotKind::Struct(ty) => self.layouts.size(ty),
            _ => Some(8),
        };
        if let (Some(whole), Some(size)) = (whole, size)
            && offset.checked_add(size).is_none_or(|end| end > whole)
        {
            self.fail(FaultKind::PartOutside(slot));
        }
    }
}

/// The handles among the operands: type and method.
trait Dynamic: Copy {
    fn dynamic(self) -> Option<Slot> {
        None
    }
}
macro_rules! not_dynamic {
    ($($ty:ty)*) => { $(impl Dynamic for $ty {})* };
}
not_dynamic!(Slot SlotOpt Block I4 I8 R4 R8 Offset Flag TypeId MethodId FieldId MemType NumType Cond MemOrder AwaitMode AwaitResult AwaitedKind ThreadField Slots Blocks
    LookupId ErrorId StringLiteral SignatureId);
impl Dynamic for TypeArg {
    fn dynamic(self) -> Option<Slot> {
        match self {
            TypeArg::Exact(_) => None,
            TypeArg::Dynamic(slot) => Some(slot),
        }
    }
}
impl Dynamic for MethodArg {
    fn dynamic(self) -> Option<Slot> {
        match self {
            MethodArg::Exact(_) => None,
            MethodArg::Dynamic(slot) => Some(slot),
        }
    }
}

macro_rules! dynamics {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $ty:ident),* } [$($effect:ident)*];)*) => {
        /// At most one operand of an operation is a handle, but nobody needs to know that.
        #[allow(unused_variables, reason = "operations without operands")]
        fn dynamic_slots(inst: Inst) -> [Option<Slot>; 6] {
            let mut found = [None; 6];
            let mut count = 0;
            match inst {
                $(Inst::$camel(op) => {
                    $(
                        found[count] = op.$field.dynamic();
                        count += 1;
                    )*
                })*
            }
            let _ = count;
            found
        }
    };
}
crate::for_each_op!(dynamics);
