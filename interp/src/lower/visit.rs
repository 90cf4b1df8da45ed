//! One method an operation of HIR: which bytecode it becomes.
//! Owns the choice. Operands, moves and labels are `emit`'s, calls are `calls`', handlers `exceptions`'.
//! Entry: `Emitter` as `ir::Visitor`: a row without a method does not compile.

use super::LowerError;
use super::branches::{Right, Width};
use super::emit::Emitter;
use crate::bytecode::encode::Label;
use crate::bytecode::op as bc;
use crate::bytecode::*;
use crate::code::Import;
use crate::ops::convert::pack_types;
use crate::ops::object::OWN_DEPTH;
use ir::func::ContextSource;
use ir::op::*;
use ir::{Cond, MemOrder, MemType, MethodArg, Slot, SlotKind, TypeArg, Visitor};

type Result = core::result::Result<(), LowerError>;

/// `dst = a op b`.
macro_rules! binary {
    ($($name:ident $camel:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (dst, a, b) = (self.write(op.dst), self.read(op.a), self.read(op.b));
            self.emit(bc::$camel::new(dst, a, b));
            Ok(())
        }
    )*};
}

/// `dst = a op b`, where either operand may be an immediate.
macro_rules! commutative {
    ($($name:ident $camel:ident $imm:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let dst = self.write(op.dst);
            let (a, b) = if self.immediate(op.a).is_some() { (op.b, op.a) } else { (op.a, op.b) };
            let a = self.read(a);
            match self.immediate(b) {
                Some(value) => self.emit(bc::$imm::new(dst, a, value)),
                None => self.emit(bc::$camel::new(dst, a, self.read(b))),
            }
            Ok(())
        }
    )*};
}

/// `dst = a op b`, where the second operand may be an immediate.
macro_rules! right_immediate {
    ($($name:ident $camel:ident $b:ident $imm:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (dst, a) = (self.write(op.dst), self.read(op.a));
            match self.immediate(op.$b) {
                Some(value) => self.emit(bc::$imm::new(dst, a, value)),
                None => self.emit(bc::$camel::new(dst, a, self.read(op.$b))),
            }
            Ok(())
        }
    )*};
}

macro_rules! subtract {
    ($($name:ident $camel:ident $add:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (dst, a) = (self.write(op.dst), self.read(op.a));
            match self.immediate(op.b) {
                Some(Imm16(value)) => self.emit(bc::$add::new(dst, a, Imm16(-value))),
                None => self.emit(bc::$camel::new(dst, a, self.read(op.b))),
            }
            Ok(())
        }
    )*};
}

/// `dst = op a`.
macro_rules! unary {
    ($($name:ident $camel:ident $bytecode:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (dst, a) = (self.write(op.dst), self.read(op.a));
            self.emit(bc::$bytecode::new(dst, a));
            Ok(())
        }
    )*};
}

/// The same bits under another kind.
macro_rules! copies {
    ($($name:ident $camel:ident $source:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (to, from) = (self.word(op.dst), self.word(op.$source));
            self.emit_move(to, from, 1);
            Ok(())
        }
    )*};
}

/// `dst = op operand` for one operand of another name.
macro_rules! simple {
    ($($name:ident $camel:ident $source:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let (dst, source) = (self.write(op.dst), self.read(op.$source));
            self.emit(bc::$camel::new(dst, source));
            Ok(())
        }
    )*};
}

/// `dst = op operand, type`.
macro_rules! with_type {
    ($($name:ident $camel:ident $source:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let ty = self.type_operand(op.ty);
            let (dst, source) = (self.write(op.dst), self.read(op.$source));
            self.emit(bc::$camel::new(dst, source, ty));
            Ok(())
        }
    )*};
}

/// Forms with the type in a cell and in a slot.
macro_rules! exact_or_dynamic {
    ($($name:ident $camel:ident $dynamic:ident $import:ident [$($operand:ident)?];)*) => {$(
        fn $name(&mut self, op: $camel) -> Result {
            let dst = self.write(op.dst);
            match op.ty {
                TypeArg::Exact(ty) => {
                    let cell = self.import(Import::$import(ty));
                    self.emit(bc::$camel::new(dst, $(self.read(op.$operand),)? cell));
                }
                TypeArg::Dynamic(slot) => {
                    let ty = self.read(slot);
                    self.emit(bc::$dynamic::new(dst, $(self.read(op.$operand),)? ty));
                }
            }
            Ok(())
        }
    )*};
}

impl Visitor for Emitter<'_> {
    type Output = Result;

    fn const_i4(&mut self, op: ConstI4) -> Result {
        self.emit_constant(self.write(op.dst), op.value as i64);
        Ok(())
    }
    fn const_i8(&mut self, op: ConstI8) -> Result {
        self.emit_constant(self.write(op.dst), op.value);
        Ok(())
    }
    fn const_r4(&mut self, op: ConstR4) -> Result {
        self.emit_constant(self.write(op.dst), op.value.0 as i32 as i64);
        Ok(())
    }
    fn const_r8(&mut self, op: ConstR8) -> Result {
        self.emit_constant(self.write(op.dst), op.value.0 as i64);
        Ok(())
    }
    fn const_null(&mut self, op: ConstNull) -> Result {
        self.emit_constant(self.write(op.dst), 0);
        Ok(())
    }
    fn const_string(&mut self, op: ConstString) -> Result {
        let cell = self.import(Import::String(op.literal.0));
        self.emit(bc::ConstString::new(self.write(op.dst), cell));
        Ok(())
    }
    fn move_slot(&mut self, op: MoveSlot) -> Result {
        match self.constant(op.src) {
            Some(value) => self.emit_constant(self.write(op.dst), value),
            None => self.emit_move(self.word(op.dst), self.word(op.src), self.words(op.dst)),
        }
        Ok(())
    }

    commutative! {
        add_i4 AddI4 AddI4Imm;
        add_i8 AddI8 AddI8Imm;
        mul_i4 MulI4 MulI4Imm;
        mul_i8 MulI8 MulI8Imm;
        and_i4 AndI4 AndI4Imm;
        and_i8 AndI8 AndI8Imm;
        or_i4 OrI4 OrI4Imm;
        or_i8 OrI8 OrI8Imm;
        xor_i4 XorI4 XorI4Imm;
        xor_i8 XorI8 XorI8Imm;
    }
    subtract! {
        sub_i4 SubI4 AddI4Imm;
        sub_i8 SubI8 AddI8Imm;
    }
    right_immediate! {
        shl_i4 ShlI4 count ShlI4Imm;
        shl_i8 ShlI8 count ShlI8Imm;
        shr_i4 ShrI4 count ShrI4Imm;
        shr_i8 ShrI8 count ShrI8Imm;
        shr_un_i4 ShrUnI4 count ShrUnI4Imm;
        shr_un_i8 ShrUnI8 count ShrUnI8Imm;
        div_i4 DivI4 b DivI4Imm;
        div_i8 DivI8 b DivI8Imm;
        rem_i4 RemI4 b RemI4Imm;
        rem_i8 RemI8 b RemI8Imm;
        div_un_i4 DivUnI4 b DivUnI4Imm;
        div_un_i8 DivUnI8 b DivUnI8Imm;
        rem_un_i4 RemUnI4 b RemUnI4Imm;
        rem_un_i8 RemUnI8 b RemUnI8Imm;
    }
    binary! {
        add_r4 AddR4;
        add_r8 AddR8;
        sub_r4 SubR4;
        sub_r8 SubR8;
        mul_r4 MulR4;
        mul_r8 MulR8;
        div_r4 DivR4;
        div_r8 DivR8;
        rem_r4 RemR4;
        rem_r8 RemR8;
        add_ovf_i4 AddOvfI4;
        add_ovf_i8 AddOvfI8;
        add_ovf_un_i4 AddOvfUnI4;
        add_ovf_un_i8 AddOvfUnI8;
        sub_ovf_i4 SubOvfI4;
        sub_ovf_i8 SubOvfI8;
        sub_ovf_un_i4 SubOvfUnI4;
        sub_ovf_un_i8 SubOvfUnI8;
        mul_ovf_i4 MulOvfI4;
        mul_ovf_i8 MulOvfI8;
        mul_ovf_un_i4 MulOvfUnI4;
        mul_ovf_un_i8 MulOvfUnI8;
    }
    unary! {
        neg_i4 NegI4 NegI4;
        neg_i8 NegI8 NegI8;
        neg_r4 NegR4 NegR4;
        neg_r8 NegR8 NegR8;
        not_i4 NotI4 NotI4;
        not_i8 NotI8 NotI8;
        check_finite CheckFinite CheckFinite;
        conv_i1 ConvI1 ConvI1I4;
        conv_u1 ConvU1 ConvU1I4;
        conv_i2 ConvI2 ConvI2I4;
        conv_u2 ConvU2 ConvU2I4;
        conv_i8_i4 ConvI8I4 ConvI8I4;
        conv_i8_u4 ConvI8U4 ConvI8U4;
        conv_i4_r8 ConvI4R8 ConvI4R8;
        conv_u4_r8 ConvU4R8 ConvU4R8;
        conv_i8_r8 ConvI8R8 ConvI8R8;
        conv_u8_r8 ConvU8R8 ConvU8R8;
        conv_r4_i4 ConvR4I4 ConvR4I4;
        conv_r4_i8 ConvR4I8 ConvR4I8;
        conv_r8_i4 ConvR8I4 ConvR8I4;
        conv_r8_i8 ConvR8I8 ConvR8I8;
        conv_r8_u4 ConvR8U4 ConvR8U4;
        conv_r8_u8 ConvR8U8 ConvR8U8;
        conv_r4_r8 ConvR4R8 ConvR4R8;
        conv_r8_r4 ConvR8R4 ConvR8R4;
    }
    copies! {
        conv_i4_i8 ConvI4I8 a;
        byref_to_i8 ByrefToI8 a;
        to_byref ToByref a;
    }
    fn add_byref(&mut self, op: AddByref) -> Result {
        self.add_i8(AddI8 { dst: op.dst, a: op.base, b: op.offset })
    }
    fn sub_byref(&mut self, op: SubByref) -> Result {
        self.sub_i8(SubI8 { dst: op.dst, a: op.a, b: op.b })
    }
    fn conv_ovf(&mut self, op: ConvOvf) -> Result {
        let types = Code(pack_types(op.from, op.to));
        let (dst, a) = (self.write(op.dst), self.read(op.a));
        self.emit(bc::ConvOvf::new(dst, a, types));
        Ok(())
    }

    fn cmp_i4(&mut self, op: CmpI4) -> Result {
        self.compare(Width::I4, op.dst, op.cond, op.a, op.b);
        Ok(())
    }
    fn cmp_i8(&mut self, op: CmpI8) -> Result {
        self.compare(Width::I8, op.dst, op.cond, op.a, op.b);
        Ok(())
    }
    fn cmp_ref(&mut self, op: CmpRef) -> Result {
        self.compare(Width::I8, op.dst, op.cond, op.a, op.b);
        Ok(())
    }
    fn cmp_r4(&mut self, op: CmpR4) -> Result {
        self.compare(Width::R4, op.dst, op.cond, op.a, op.b);
        Ok(())
    }
    fn cmp_r8(&mut self, op: CmpR8) -> Result {
        self.compare(Width::R8, op.dst, op.cond, op.a, op.b);
        Ok(())
    }

    fn slot_addr(&mut self, op: SlotAddr) -> Result {
        let offset = self.frame_offset(op.slot, 0);
        self.emit(bc::SlotAddr::new(self.write(op.dst), offset));
        Ok(())
    }
    fn slot_load(&mut self, op: SlotLoad) -> Result {
        let dst = self.write(op.dst);
        let offset = self.frame_offset(op.slot, op.offset);
        let is_aligned = offset.0.is_multiple_of(8);
        match op.mem {
            MemType::I1 => self.emit(bc::FrameLoadI1::new(dst, offset)),
            MemType::U1 => self.emit(bc::FrameLoadU1::new(dst, offset)),
            MemType::I2 => self.emit(bc::FrameLoadI2::new(dst, offset)),
            MemType::U2 => self.emit(bc::FrameLoadU2::new(dst, offset)),
            // The upper half of an i4 or r4 slot means nothing.
            _ if is_aligned => self.emit_move(dst.0 as u32, offset.0 / 8, 1),
            MemType::I4 | MemType::R4 => self.emit(bc::FrameLoadI4::new(dst, offset)),
            _ => self.copy_in_frame(FrameOffset(dst.0 as u32 * 8), offset, 8),
        }
        Ok(())
    }
    fn slot_store(&mut self, op: SlotStore) -> Result {
        let value = self.read(op.value);
        let offset = self.frame_offset(op.slot, op.offset);
        let is_aligned = offset.0.is_multiple_of(8);
        match op.mem {
            MemType::I1 | MemType::U1 => self.emit(bc::FrameStore1::new(value, offset)),
            MemType::I2 | MemType::U2 => self.emit(bc::FrameStore2::new(value, offset)),
            MemType::I4 | MemType::R4 => self.emit(bc::FrameStore4::new(value, offset)),
            _ if is_aligned => self.emit_move(offset.0 / 8, value.0 as u32, 1),
            _ => self.copy_in_frame(offset, FrameOffset(value.0 as u32 * 8), 8),
        }
        Ok(())
    }
    fn slot_load_struct(&mut self, op: SlotLoadStruct) -> Result {
        let size = self.environment.value_size(op.ty)?;
        let (to, from) = (self.frame_offset(op.dst, 0), self.frame_offset(op.slot, op.offset));
        self.copy_in_frame(to, from, size);
        Ok(())
    }
    fn slot_store_struct(&mut self, op: SlotStoreStruct) -> Result {
        let size = self.environment.value_size(op.ty)?;
        let (to, from) = (self.frame_offset(op.slot, op.offset), self.frame_offset(op.value, 0));
        self.copy_in_frame(to, from, size);
        Ok(())
    }
    fn slot_zero(&mut self, op: SlotZero) -> Result {
        let dst = self.write(op.dst);
        match self.words(op.dst) {
            1 => self.emit(bc::ConstWord::new(dst, Imm32(0))),
            count => self.emit(bc::ZeroWords::new(dst, Count(count as u16))),
        }
        Ok(())
    }

    fn load(&mut self, op: Load) -> Result {
        let (base, offset) = self.base_and_offset(op.base, op.offset);
        let dst = self.write(op.dst);
        match op.mem {
            MemType::I1 => self.emit(bc::LoadI1::new(dst, base, offset)),
            MemType::U1 => self.emit(bc::LoadU1::new(dst, base, offset)),
            MemType::I2 => self.emit(bc::LoadI2::new(dst, base, offset)),
            MemType::U2 => self.emit(bc::LoadU2::new(dst, base, offset)),
            MemType::I4 => self.emit(bc::LoadI4::new(dst, base, offset)),
            MemType::R4 => self.emit(bc::LoadR4::new(dst, base, offset)),
            MemType::R8 => self.emit(bc::LoadR8::new(dst, base, offset)),
            MemType::I8 | MemType::Ref | MemType::Byref => {
                self.emit(bc::LoadWord::new(dst, base, offset));
            }
        }
        Ok(())
    }
    fn store(&mut self, op: Store) -> Result {
        let (base, offset) = self.base_and_offset(op.base, op.offset);
        let value = self.read(op.value);
        match op.mem {
            MemType::I1 | MemType::U1 => self.emit(bc::Store1::new(base, value, offset)),
            MemType::I2 | MemType::U2 => self.emit(bc::Store2::new(base, value, offset)),
            MemType::I4 | MemType::R4 => self.emit(bc::Store4::new(base, value, offset)),
            MemType::I8 | MemType::R8 | MemType::Byref => {
                self.emit(bc::StoreWord::new(base, value, offset));
            }
            MemType::Ref => self.emit(bc::StoreRef::new(base, value, offset)),
        }
        Ok(())
    }
    fn load_struct(&mut self, op: LoadStruct) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (base, offset) = self.base_and_offset(op.base, op.offset);
        self.emit(bc::LoadStruct::new(self.write(op.dst), base, offset, size));
        Ok(())
    }
    fn store_struct(&mut self, op: StoreStruct) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (base, offset) = self.base_and_offset(op.base, op.offset);
        let value = self.read(op.value);
        if self.shape.has_references(op.value) {
            self.emit(bc::StoreStructRefs::new(base, value, offset, size));
        } else {
            self.emit(bc::StoreStruct::new(base, value, offset, size));
        }
        Ok(())
    }
    fn field_addr(&mut self, op: FieldAddr) -> Result {
        let (dst, base) = (self.write(op.dst), self.read(op.base));
        match u16::try_from(op.offset) {
            Ok(offset) => self.emit(bc::FieldAddr::new(dst, base, Offset(offset))),
            Err(_) => self.emit(bc::FieldAddrFar::new(dst, base, FarOffset(op.offset))),
        }
        Ok(())
    }
    fn copy_value(&mut self, op: CopyValue) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (target, source) = (self.read(op.target), self.read(op.source));
        if self.has_references(op.ty)? {
            self.emit(bc::CopyValueRefs::new(target, source, size));
        } else {
            self.emit(bc::CopyValue::new(target, source, size));
        }
        Ok(())
    }
    fn zero_value(&mut self, op: ZeroValue) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        self.emit(bc::ZeroValue::new(self.read(op.target), size));
        Ok(())
    }
    fn copy_block(&mut self, op: CopyBlock) -> Result {
        let (target, source, size) =
            (self.read(op.target), self.read(op.source), self.read(op.size));
        self.emit(bc::CopyBlock::new(target, source, size));
        Ok(())
    }
    fn fill_block(&mut self, op: FillBlock) -> Result {
        let (target, value, size) = (self.read(op.target), self.read(op.value), self.read(op.size));
        self.emit(bc::FillBlock::new(target, value, size));
        Ok(())
    }
    fn stack_alloc(&mut self, op: StackAlloc) -> Result {
        let mark = Out(self.stack_mark().expect("asked for in `Needs`") as u16);
        let zeroed = Count(self.func.init_locals as u16);
        let (dst, size) = (self.write(op.dst), self.read(op.size));
        self.emit(bc::StackAlloc::new(dst, size, mark, zeroed));
        Ok(())
    }
    fn barrier(&mut self, op: Barrier) -> Result {
        match op.order {
            MemOrder::Acquire => self.emit(bc::BarrierAcquire::new()),
            MemOrder::Release => self.emit(bc::BarrierRelease::new()),
            MemOrder::Full => self.emit(bc::BarrierFull::new()),
        }
        Ok(())
    }
    fn check_null(&mut self, op: CheckNull) -> Result {
        self.emit(bc::CheckNull::new(self.read(op.a)));
        Ok(())
    }

    fn atomic_exchange(&mut self, op: AtomicExchange) -> Result {
        let (dst, base, value) = (self.write(op.dst), self.read(op.base), self.read(op.value));
        match op.mem {
            MemType::I1 => self.emit(bc::AtomicExchangeI1::new(dst, base, value)),
            MemType::U1 => self.emit(bc::AtomicExchangeU1::new(dst, base, value)),
            MemType::I2 => self.emit(bc::AtomicExchangeI2::new(dst, base, value)),
            MemType::U2 => self.emit(bc::AtomicExchangeU2::new(dst, base, value)),
            MemType::I4 | MemType::R4 => self.emit(bc::AtomicExchangeI4::new(dst, base, value)),
            MemType::Ref => self.emit(bc::AtomicExchangeRef::new(dst, base, value)),
            MemType::I8 | MemType::R8 | MemType::Byref => {
                self.emit(bc::AtomicExchangeI8::new(dst, base, value));
            }
        }
        Ok(())
    }
    fn atomic_compare_exchange(&mut self, op: AtomicCompareExchange) -> Result {
        let (dst, base) = (self.write(op.dst), self.read(op.base));
        let (value, comparand) = (self.read(op.value), self.read(op.comparand));
        match op.mem {
            MemType::I1 => self.emit(bc::AtomicCompareExchangeI1::new(dst, base, value, comparand)),
            MemType::U1 => self.emit(bc::AtomicCompareExchangeU1::new(dst, base, value, comparand)),
            MemType::I2 => self.emit(bc::AtomicCompareExchangeI2::new(dst, base, value, comparand)),
            MemType::U2 => self.emit(bc::AtomicCompareExchangeU2::new(dst, base, value, comparand)),
            MemType::I4 | MemType::R4 => {
                self.emit(bc::AtomicCompareExchangeI4::new(dst, base, value, comparand));
            }
            MemType::Ref => {
                self.emit(bc::AtomicCompareExchangeRef::new(dst, base, value, comparand));
            }
            MemType::I8 | MemType::R8 | MemType::Byref => {
                self.emit(bc::AtomicCompareExchangeI8::new(dst, base, value, comparand));
            }
        }
        Ok(())
    }

    fn atomic_add(&mut self, op: AtomicAdd) -> Result {
        let (dst, base, value) = (self.write(op.dst), self.read(op.base), self.read(op.value));
        match op.mem {
            MemType::I8 => self.emit(bc::AtomicAddI8::new(dst, base, value)),
            _ => self.emit(bc::AtomicAddI4::new(dst, base, value)),
        }
        Ok(())
    }
    fn atomic_and(&mut self, op: AtomicAnd) -> Result {
        let (dst, base, value) = (self.write(op.dst), self.read(op.base), self.read(op.value));
        match op.mem {
            MemType::I8 => self.emit(bc::AtomicAndI8::new(dst, base, value)),
            _ => self.emit(bc::AtomicAndI4::new(dst, base, value)),
        }
        Ok(())
    }
    fn atomic_or(&mut self, op: AtomicOr) -> Result {
        let (dst, base, value) = (self.write(op.dst), self.read(op.base), self.read(op.value));
        match op.mem {
            MemType::I8 => self.emit(bc::AtomicOrI8::new(dst, base, value)),
            _ => self.emit(bc::AtomicOrI4::new(dst, base, value)),
        }
        Ok(())
    }

    exact_or_dynamic! {
        new_object NewObject NewObjectDynamic Instance [];
        cast Cast CastDynamic Type [object];
        is_instance IsInstance IsInstanceDynamic Type [object];
        static_base StaticBase StaticBaseDynamic StaticBase [];
    }
    fn new_array(&mut self, op: NewArray) -> Result {
        let (dst, length) = (self.write(op.dst), self.read(op.length));
        if self.func.kind(op.length) == SlotKind::I8 {
            let ty = self.type_operand(op.ty);
            self.emit(bc::NewArrayWide::new(dst, length, ty));
            return Ok(());
        }
        match op.ty {
            TypeArg::Exact(ty) => {
                let cell = self.import(Import::Type(ty));
                self.emit(bc::NewArray::new(dst, length, cell));
            }
            TypeArg::Dynamic(slot) => {
                let ty = self.read(slot);
                self.emit(bc::NewArrayDynamic::new(dst, length, ty));
            }
        }
        Ok(())
    }
    fn new_multi_array(&mut self, op: NewMultiArray) -> Result {
        let (first, count) = self.scratch_list(op.dims);
        let ty = self.type_operand(op.ty);
        let dst = self.write(op.dst);
        self.emit(bc::NewMultiArray::new(dst, first, count, Count(op.with_bounds as u16), ty));
        Ok(())
    }
    simple! {
        array_length ArrayLength array;
        string_length StringLength string;
        check_index CheckIndex index;
        object_type ObjectType object;
        type_object_of TypeObjectOf handle;
    }
    fn elem_load(&mut self, op: ElemLoad) -> Result {
        let (dst, array, index) = (self.write(op.dst), self.read(op.array), self.read(op.index));
        match op.mem {
            MemType::I1 => self.emit(bc::ElemLoadI1::new(dst, array, index)),
            MemType::U1 => self.emit(bc::ElemLoadU1::new(dst, array, index)),
            MemType::I2 => self.emit(bc::ElemLoadI2::new(dst, array, index)),
            MemType::U2 => self.emit(bc::ElemLoadU2::new(dst, array, index)),
            MemType::I4 => self.emit(bc::ElemLoadI4::new(dst, array, index)),
            MemType::R4 => self.emit(bc::ElemLoadR4::new(dst, array, index)),
            MemType::R8 => self.emit(bc::ElemLoadR8::new(dst, array, index)),
            MemType::I8 | MemType::Ref | MemType::Byref => {
                self.emit(bc::ElemLoadWord::new(dst, array, index));
            }
        }
        Ok(())
    }
    fn elem_store(&mut self, op: ElemStore) -> Result {
        let (array, index, value) = (self.read(op.array), self.read(op.index), self.read(op.value));
        match op.mem {
            MemType::I1 | MemType::U1 => self.emit(bc::ElemStore1::new(array, index, value)),
            MemType::I2 | MemType::U2 => self.emit(bc::ElemStore2::new(array, index, value)),
            MemType::I4 | MemType::R4 => self.emit(bc::ElemStore4::new(array, index, value)),
            MemType::I8 | MemType::R8 | MemType::Byref => {
                self.emit(bc::ElemStoreWord::new(array, index, value));
            }
            MemType::Ref => self.emit(bc::ElemStoreRefExact::new(array, index, value)),
        }
        Ok(())
    }
    fn elem_store_ref(&mut self, op: ElemStoreRef) -> Result {
        let (array, index, value) = (self.read(op.array), self.read(op.index), self.read(op.value));
        self.emit(bc::ElemStoreRef::new(array, index, value));
        Ok(())
    }
    fn elem_load_struct(&mut self, op: ElemLoadStruct) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (dst, array, index) = (self.write(op.dst), self.read(op.array), self.read(op.index));
        self.emit(bc::ElemLoadStruct::new(dst, array, index, size));
        Ok(())
    }
    fn elem_store_struct(&mut self, op: ElemStoreStruct) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (array, index, value) = (self.read(op.array), self.read(op.index), self.read(op.value));
        if self.shape.has_references(op.value) {
            self.emit(bc::ElemStoreStructRefs::new(array, index, value, size));
        } else {
            self.emit(bc::ElemStoreStruct::new(array, index, value, size));
        }
        Ok(())
    }
    fn elem_addr(&mut self, op: ElemAddr) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        let (dst, array, index) = (self.write(op.dst), self.read(op.array), self.read(op.index));
        self.emit(bc::ElemAddr::new(dst, array, index, size));
        Ok(())
    }
    fn elem_addr_checked(&mut self, op: ElemAddrChecked) -> Result {
        let ty = self.type_operand(op.ty);
        let (dst, array, index) = (self.write(op.dst), self.read(op.array), self.read(op.index));
        self.emit(bc::ElemAddrChecked::new(dst, array, index, ty));
        Ok(())
    }
    fn multi_elem_addr(&mut self, op: MultiElemAddr) -> Result {
        let size = Size(self.environment.value_size(op.ty)?);
        if let [first, second] = *self.func.arguments(op.indices) {
            let (first, second) = (self.read(first), self.read(second));
            let (dst, array) = (self.write(op.dst), self.read(op.array));
            self.emit(bc::MultiElemAddrTwo::new(dst, array, first, second, size));
            return Ok(());
        }
        let (first, rank) = self.scratch_list(op.indices);
        let (dst, array) = (self.write(op.dst), self.read(op.array));
        self.emit(bc::MultiElemAddr::new(dst, array, first, rank, size));
        Ok(())
    }
    fn multi_elem_addr_checked(&mut self, op: MultiElemAddrChecked) -> Result {
        let (first, rank) = self.scratch_list(op.indices);
        let ty = self.type_operand(op.ty);
        let (dst, array) = (self.write(op.dst), self.read(op.array));
        self.emit(bc::MultiElemAddrChecked::new(dst, array, first, rank, ty));
        Ok(())
    }
    fn check_store(&mut self, op: CheckStore) -> Result {
        let (array, value) = (self.read(op.array), self.read(op.value));
        self.emit(bc::CheckStore::new(array, value));
        Ok(())
    }
    fn string_char(&mut self, op: StringChar) -> Result {
        let (dst, string, index) = (self.write(op.dst), self.read(op.string), self.read(op.index));
        self.emit(bc::StringChar::new(dst, string, index));
        Ok(())
    }

    fn box_value(&mut self, op: BoxValue) -> Result {
        let ty = self.type_operand(op.ty);
        let (dst, value) = (self.write(op.dst), self.read(op.value));
        if matches!(self.func.kind(op.value), SlotKind::Struct(_)) {
            self.emit(bc::BoxWords::new(dst, value, ty));
        } else {
            let size = Count(self.environment.value_size(op.layout)? as u16);
            self.emit(bc::BoxWord::new(dst, value, ty, size));
        }
        Ok(())
    }
    with_type! {
        box_from BoxFrom source;
        unbox_addr UnboxAddr object;
        unbox_nullable UnboxNullable object;
    }
    fn type_handle(&mut self, op: TypeHandle) -> Result {
        let dst = self.write(op.dst);
        match op.ty {
            TypeArg::Exact(ty) => {
                let cell = self.import(Import::Type(ty));
                self.emit(bc::TypeHandle::new(dst, cell));
            }
            TypeArg::Dynamic(slot) => self.emit_move(dst.0 as u32, self.word(slot), 1),
        }
        Ok(())
    }
    fn type_object(&mut self, op: TypeObject) -> Result {
        let dst = self.write(op.dst);
        match op.ty {
            TypeArg::Exact(ty) => {
                let cell = self.import(Import::TypeObject(ty));
                self.emit(bc::TypeObject::new(dst, cell));
            }
            TypeArg::Dynamic(slot) => self.emit(bc::TypeObjectOf::new(dst, self.read(slot))),
        }
        Ok(())
    }
    fn check_type(&mut self, op: CheckType) -> Result {
        let ty = self.type_operand(op.ty);
        self.emit(bc::CheckType::new(self.read(op.handle), ty));
        Ok(())
    }
    fn method_handle(&mut self, op: MethodHandle) -> Result {
        let cell = self.import(Import::Method(op.method));
        self.emit(bc::MethodHandle::new(self.write(op.dst), cell));
        Ok(())
    }
    fn method_token(&mut self, op: MethodToken) -> Result {
        let dst = self.write(op.dst);
        match op.method {
            MethodArg::Exact(method) => self.emit_constant(dst, method.index() as i64),
            MethodArg::Dynamic(slot) => self.emit(bc::MethodToken::new(dst, self.read(slot))),
        }
        Ok(())
    }
    fn field_token(&mut self, op: FieldToken) -> Result {
        self.emit_constant(self.write(op.dst), op.field.index() as i64);
        Ok(())
    }
    fn lookup_type(&mut self, op: LookupType) -> Result {
        self.lookup(op.dst, op.context, op.lookup)
    }
    fn lookup_method(&mut self, op: LookupMethod) -> Result {
        self.lookup(op.dst, op.context, op.lookup)
    }
    fn lookup_field(&mut self, op: LookupField) -> Result {
        self.lookup(op.dst, op.context, op.lookup)
    }
    fn thread_static_base(&mut self, op: ThreadStaticBase) -> Result {
        let ty = self.type_operand(op.ty);
        self.emit(bc::ThreadStaticBase::new(self.write(op.dst), ty));
        Ok(())
    }
    fn init_class(&mut self, op: InitClass) -> Result {
        let ty = self.type_operand(op.ty);
        self.emit(bc::InitClass::new(ty));
        Ok(())
    }
    fn field_data(&mut self, op: FieldData) -> Result {
        let cell = self.import(Import::FieldData(op.field));
        self.emit(bc::FieldData::new(self.write(op.dst), cell));
        Ok(())
    }

    fn call(&mut self, op: Call) -> Result {
        self.emit_call(op.dst, op.method, op.args);
        Ok(())
    }
    fn call_virtual(&mut self, op: CallVirtual) -> Result {
        match self.environment.virtual_slot(op.method)? {
            Some(slot) => self.emit_call_virtual(op.dst, slot, op.args),
            // Not virtual after all: the null check is what is left of it.
            None => {
                let this = self.func.arguments(op.args)[0];
                self.emit(bc::CheckNull::new(self.read(this)));
                self.emit_call(op.dst, MethodArg::Exact(op.method), op.args);
            }
        }
        Ok(())
    }
    fn call_interface(&mut self, op: CallInterface) -> Result {
        self.emit_call_interface(op.dst, op.method, op.args);
        Ok(())
    }
    fn call_generic_virtual(&mut self, op: CallGenericVirtual) -> Result {
        self.emit_call_interface(op.dst, op.method, op.args);
        Ok(())
    }
    fn call_indirect(&mut self, op: CallIndirect) -> Result {
        self.emit_call_indirect(op.dst, op.target, op.args);
        Ok(())
    }
    fn call_native(&mut self, op: CallNative) -> Result {
        let signature = self.func.signatures[op.signature.index()];
        self.emit_call_native(op.dst, op.target, op.args, signature);
        Ok(())
    }
    fn call_delegate(&mut self, op: CallDelegate) -> Result {
        self.emit_call_delegate(op.dst, op.args);
        Ok(())
    }
    fn tail_call(&mut self, op: TailCall) -> Result {
        self.emit_tail_call(op.method, op.args);
        Ok(())
    }
    fn tail_call_indirect(&mut self, op: TailCallIndirect) -> Result {
        self.emit_tail_call_indirect(op.target, op.args);
        Ok(())
    }
    fn load_function(&mut self, op: LoadFunction) -> Result {
        let method = self.function_operand(op.method);
        self.emit(bc::LoadFunction::new(self.write(op.dst), method));
        Ok(())
    }
    fn load_virtual_function(&mut self, op: LoadVirtualFunction) -> Result {
        let method = self.method_operand(op.method);
        let (dst, object) = (self.write(op.dst), self.read(op.object));
        self.emit(bc::LoadVirtualFunction::new(dst, object, method));
        Ok(())
    }
    fn new_delegate(&mut self, op: NewDelegate) -> Result {
        let ty = self.type_operand(op.ty);
        let (dst, target, function) =
            (self.write(op.dst), self.read(op.target), self.read(op.function));
        self.emit(bc::NewDelegate::new(dst, target, function, ty));
        Ok(())
    }

    fn jump(&mut self, op: Jump) -> Result {
        self.emit_jump(op.target);
        Ok(())
    }
    fn branch_i4(&mut self, op: BranchI4) -> Result {
        self.branch(Width::I4, op.cond, op.a, op.b, op.then, op.other);
        Ok(())
    }
    fn branch_i8(&mut self, op: BranchI8) -> Result {
        self.branch(Width::I8, op.cond, op.a, op.b, op.then, op.other);
        Ok(())
    }
    fn branch_r4(&mut self, op: BranchR4) -> Result {
        self.branch(Width::R4, op.cond, op.a, op.b, op.then, op.other);
        Ok(())
    }
    fn branch_r8(&mut self, op: BranchR8) -> Result {
        self.branch(Width::R8, op.cond, op.a, op.b, op.then, op.other);
        Ok(())
    }
    fn branch_ref(&mut self, op: BranchRef) -> Result {
        self.branch(Width::I8, op.cond, op.a, op.b, op.then, op.other);
        Ok(())
    }
    fn branch_zero(&mut self, op: BranchZero) -> Result {
        if let Some(compare) = self.fused_compare(op.a) {
            self.is_fused = true;
            let cond = match (op.cond, compare.width) {
                (Cond::Ne, _) => compare.cond,
                (_, Width::I4 | Width::I8) => compare.cond.negated_integer(),
                (_, Width::R4 | Width::R8) => compare.cond.negated_float(),
            };
            self.branch(compare.width, cond, compare.a, compare.b, op.then, op.other);
            return Ok(());
        }
        let width = if self.func.kind(op.a) == SlotKind::I4 { Width::I4 } else { Width::I8 };
        self.branch_to(width, op.cond, op.a, Right::Immediate(Imm16(0)), op.then, op.other);
        Ok(())
    }
    fn switch(&mut self, op: Switch) -> Result {
        let func = self.func;
        let labels: Vec<Label> =
            func.targets(op.targets).iter().map(|target| self.label(*target)).collect();
        let count = u16::try_from(labels.len()).map_err(|_| LowerError::TooLarge)?;
        let start = self.code.position();
        self.emit(bc::Switch::new(self.read(op.index), Count(count)));
        self.code.emit_table(start, &labels);
        self.emit_jump(op.other);
        Ok(())
    }
    fn await_call(&mut self, op: AwaitCall) -> Result {
        self.emit_await_call(op);
        Ok(())
    }
    fn await_tail(&mut self, _op: AwaitTail) -> Result {
        self.emit(bc::AwaitTail::new());
        Ok(())
    }
    fn take_continuation(&mut self, op: TakeContinuation) -> Result {
        self.emit(bc::TakeContinuation::new(self.write(op.dst)));
        Ok(())
    }
    fn await_force(&mut self, _op: AwaitForce) -> Result {
        self.emit(bc::AwaitForce::new());
        Ok(())
    }
    fn await_leaf(&mut self, op: AwaitLeaf) -> Result {
        self.emit(bc::AwaitLeaf::new(self.read(op.awaited), Count(op.kind.number() as u16)));
        Ok(())
    }
    fn resume(&mut self, op: Resume) -> Result {
        self.emit_resume(op);
        Ok(())
    }
    fn thread_load(&mut self, op: ThreadLoad) -> Result {
        self.emit_thread_load(op.dst, op.field);
        Ok(())
    }
    fn thread_take(&mut self, op: ThreadTake) -> Result {
        self.emit_thread_take(op.dst, op.field);
        Ok(())
    }
    fn thread_store(&mut self, op: ThreadStore) -> Result {
        self.emit_thread_store(op.field, op.value);
        Ok(())
    }
    fn return_value(&mut self, op: ReturnValue) -> Result {
        self.emit_return(op.value);
        Ok(())
    }
    fn throw(&mut self, op: Throw) -> Result {
        self.emit(bc::Throw::new(self.read(op.object)));
        Ok(())
    }
    fn rethrow(&mut self, _op: Rethrow) -> Result {
        self.emit(bc::Rethrow::new());
        Ok(())
    }
    fn throw_error(&mut self, op: ThrowError) -> Result {
        let cell = self.import(Import::Error(op.error.0));
        self.emit(bc::ThrowError::new(cell));
        Ok(())
    }
    fn leave(&mut self, op: Leave) -> Result {
        self.emit_leave(op.target);
        Ok(())
    }
    fn end_finally(&mut self, _op: EndFinally) -> Result {
        self.emit_end_finally();
        Ok(())
    }
    fn end_filter(&mut self, op: EndFilter) -> Result {
        self.emit(bc::EndFilter::new(self.read(op.value)));
        Ok(())
    }
    fn catch_object(&mut self, op: CatchObject) -> Result {
        self.emit(bc::CatchObject::new(self.write(op.dst)));
        Ok(())
    }
}

impl Emitter<'_> {
    fn has_references(&self, ty: types::TypeId) -> core::result::Result<bool, LowerError> {
        let words = self.environment.value_words(ty)?;
        Ok(words.iter().any(|word| *word != abi::WordKind::Raw))
    }

    /// A base and an offset that fits the operand; a far field goes through the hidden address word.
    fn base_and_offset(&mut self, base: Slot, offset: u32) -> (In, Offset) {
        let base = self.read(base);
        match u16::try_from(offset) {
            Ok(offset) => (base, Offset(offset)),
            Err(_) => {
                let word = self.address_word();
                self.emit(bc::FieldAddrFar::new(Out(word), base, FarOffset(offset)));
                (In(word), Offset(0))
            }
        }
    }

    fn copy_in_frame(&mut self, to: FrameOffset, from: FrameOffset, size: u32) {
        if (to.0 | from.0 | size).is_multiple_of(8) {
            self.emit_move(to.0 / 8, from.0 / 8, size / 8);
        } else {
            self.emit(bc::FrameCopy::new(to, from, Size(size)));
        }
    }

    /// A list of i4 operands brought into neighbouring words.
    fn scratch_list(&mut self, list: ir::Slots) -> (In, Count) {
        let count = self.emit_arguments(list);
        (In(self.base().0), Count(count as u16))
    }

    fn lookup(&mut self, dst: Slot, context: Slot, lookup: ir::LookupId) -> Result {
        let slot = self.environment.lookup_slot(self.func, self.func.lookups[lookup.index()])?;
        let slot = Count(u16::try_from(slot).map_err(|_| LowerError::TooLarge)?);
        let (dst, context) = (self.write(dst), self.read(context));
        match self.func.context {
            ContextSource::This { depth } => {
                self.emit(bc::LookupType::new(dst, context, Count(depth as u16), slot));
            }
            ContextSource::MethodArgument(_) => {
                self.emit(bc::LookupMethod::new(dst, context, slot))
            }
            ContextSource::TypeArgument(_) | ContextSource::None => {
                self.emit(bc::LookupType::new(dst, context, Count(OWN_DEPTH), slot));
            }
        }
        Ok(())
    }
}
