//! One method an operation of HIR: which instructions it becomes.
//! Owns the choice for scalars, slots, plain memory and control; the rest is its groups'. A row without a method does not compile.

use super::calls::Target;
use super::{Builder, Result};
use crate::ssa::{ErrorId, F32Bits, F64Bits, Symbol, Type, Value, inst};
use abi::helpers::HelperId;
use ir::op::*;
use ir::{Cond, MemType, MethodArg, Slot, SlotKind, TypeArg, Visitor};

macro_rules! binary {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let (a, b) = (self.read(op.a), self.read(op.b));
            let value = self.value(inst::$inst { a, b });
            self.write(op.dst, value);
            Ok(())
        }
    )*};
}

macro_rules! shift {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let (a, count) = (self.read(op.a), self.read(op.count));
            let value = self.value(inst::$inst { a, count });
            self.write(op.dst, value);
            Ok(())
        }
    )*};
}

macro_rules! unary {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let a = self.read(op.a);
            let value = self.value(inst::$inst { a });
            self.write(op.dst, value);
            Ok(())
        }
    )*};
}

macro_rules! convert {
    ($($name:ident $camel:ident $inst:ident $ty:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let a = self.read(op.a);
            let value = self.value(inst::$inst { ty: Type::$ty, a });
            self.write(op.dst, value);
            Ok(())
        }
    )*};
}

macro_rules! divide {
    ($($name:ident $camel:ident $inst:ident $signed:literal;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            self.divide(op.dst, op.a, op.b, $signed, |a, b| inst::$inst { a, b }.into());
            Ok(())
        }
    )*};
}

macro_rules! compare {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let (a, b) = self.read_pair(op.a, op.b);
            let value = self.value(inst::$inst { cond: op.cond, a, b });
            self.write(op.dst, value);
            Ok(())
        }
    )*};
}

macro_rules! branch {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            let (a, b) = self.read_pair(op.a, op.b);
            let cond = self.value(inst::$inst { cond: op.cond, a, b });
            self.branch_on(cond, op.then, op.other)
        }
    )*};
}

macro_rules! atomic {
    ($($name:ident $camel:ident $inst:ident;)*) => {$(
        fn $name(&mut self, op: $camel) -> Result<()> {
            self.atomic(op.dst, op.base, op.value, op.mem, |mem, base, value| {
                inst::$inst { mem, base, value }.into()
            });
            Ok(())
        }
    )*};
}

impl Builder<'_> {
    /// Both of one type: HIR compares references with byrefs by address.
    fn read_pair(&mut self, a: Slot, b: Slot) -> (Value, Value) {
        let (a, b) = (self.read(a), self.read(b));
        match (self.func.ty(a), self.func.ty(b)) {
            (x, y) if x == y => (a, b),
            (Type::Byref, _) => (a, self.coerce(b, Type::Byref)),
            (_, Type::Byref) => (self.coerce(a, Type::Byref), b),
            _ => (self.coerce(a, Type::I64), self.coerce(b, Type::I64)),
        }
    }

    fn branch_on(&mut self, cond: Value, then: ir::Block, other: ir::Block) -> Result<()> {
        self.poll_before(&[then, other]);
        let then = self.branch_target(then)?;
        let other = self.branch_target(other)?;
        self.emit(inst::Branch { cond, then, other });
        Ok(())
    }

    /// Copies a struct between memory of slots.
    fn copy_slots(
        &mut self,
        to: Slot,
        to_offset: u32,
        from: Slot,
        from_offset: u32,
        ty: ir::TypeId,
    ) -> Result<()> {
        let layout = self.layout_id(ty)?;
        let (to, from) = (self.memory(to), self.memory(from));
        self.emit(inst::StackCopy { layout, to, to_offset, from, from_offset });
        Ok(())
    }
}

impl Visitor for Builder<'_> {
    type Output = Result<()>;

    fn const_i4(&mut self, op: ConstI4) -> Result<()> {
        let value = self.i32(op.value);
        self.write(op.dst, value);
        Ok(())
    }
    fn const_i8(&mut self, op: ConstI8) -> Result<()> {
        let value = self.i64(op.value);
        self.write(op.dst, value);
        Ok(())
    }
    fn const_r4(&mut self, op: ConstR4) -> Result<()> {
        let value = self.value(inst::F32const { bits: F32Bits(op.value.0) });
        self.write(op.dst, value);
        Ok(())
    }
    fn const_r8(&mut self, op: ConstR8) -> Result<()> {
        let value = self.value(inst::F64const { bits: F64Bits(op.value.0) });
        self.write(op.dst, value);
        Ok(())
    }
    fn const_null(&mut self, op: ConstNull) -> Result<()> {
        let ty = self.type_of(op.dst);
        let value = self.zero(ty);
        self.write(op.dst, value);
        Ok(())
    }
    fn const_string(&mut self, op: ConstString) -> Result<()> {
        let units = self.hir.strings[op.literal.index()].clone();
        let value = self.symbol(Type::Ref, Symbol::String(units.into()));
        self.write(op.dst, value);
        Ok(())
    }
    fn move_slot(&mut self, op: MoveSlot) -> Result<()> {
        if let SlotKind::Struct(ty) = self.hir.kind(op.dst) {
            return self.copy_slots(op.dst, 0, op.src, 0, ty);
        }
        let value = self.read(op.src);
        self.write(op.dst, value);
        Ok(())
    }

    binary! {
        add_i4 AddI4 Iadd; add_i8 AddI8 Iadd; add_r4 AddR4 Fadd; add_r8 AddR8 Fadd;
        sub_i4 SubI4 Isub; sub_i8 SubI8 Isub; sub_r4 SubR4 Fsub; sub_r8 SubR8 Fsub;
        mul_i4 MulI4 Imul; mul_i8 MulI8 Imul; mul_r4 MulR4 Fmul; mul_r8 MulR8 Fmul;
        div_r4 DivR4 Fdiv; div_r8 DivR8 Fdiv;
        and_i4 AndI4 Iand; and_i8 AndI8 Iand;
        or_i4 OrI4 Ior; or_i8 OrI8 Ior;
        xor_i4 XorI4 Ixor; xor_i8 XorI8 Ixor;
        add_ovf_i4 AddOvfI4 IaddOvf; add_ovf_i8 AddOvfI8 IaddOvf;
        add_ovf_un_i4 AddOvfUnI4 UaddOvf; add_ovf_un_i8 AddOvfUnI8 UaddOvf;
        sub_ovf_i4 SubOvfI4 IsubOvf; sub_ovf_i8 SubOvfI8 IsubOvf;
        sub_ovf_un_i4 SubOvfUnI4 UsubOvf; sub_ovf_un_i8 SubOvfUnI8 UsubOvf;
        mul_ovf_i4 MulOvfI4 ImulOvf; mul_ovf_i8 MulOvfI8 ImulOvf;
        mul_ovf_un_i4 MulOvfUnI4 UmulOvf; mul_ovf_un_i8 MulOvfUnI8 UmulOvf;
    }
    shift! {
        shl_i4 ShlI4 Ishl; shl_i8 ShlI8 Ishl;
        shr_i4 ShrI4 Ishr; shr_i8 ShrI8 Ishr;
        shr_un_i4 ShrUnI4 Ushr; shr_un_i8 ShrUnI8 Ushr;
    }
    divide! {
        div_i4 DivI4 Sdiv true; div_i8 DivI8 Sdiv true;
        div_un_i4 DivUnI4 Udiv false; div_un_i8 DivUnI8 Udiv false;
        rem_i4 RemI4 Srem true; rem_i8 RemI8 Srem true;
        rem_un_i4 RemUnI4 Urem false; rem_un_i8 RemUnI8 Urem false;
    }
    fn rem_r4(&mut self, op: RemR4) -> Result<()> {
        self.float_remainder(op.dst, op.a, op.b);
        Ok(())
    }
    fn rem_r8(&mut self, op: RemR8) -> Result<()> {
        self.float_remainder(op.dst, op.a, op.b);
        Ok(())
    }
    unary! {
        neg_i4 NegI4 Ineg; neg_i8 NegI8 Ineg; neg_r4 NegR4 Fneg; neg_r8 NegR8 Fneg;
        not_i4 NotI4 Inot; not_i8 NotI8 Inot;
        conv_i1 ConvI1 Sext8; conv_u1 ConvU1 Zext8; conv_i2 ConvI2 Sext16; conv_u2 ConvU2 Zext16;
        conv_i4_i8 ConvI4I8 Trunc; conv_i8_i4 ConvI8I4 Sext; conv_i8_u4 ConvI8U4 Zext;
        conv_r4_r8 ConvR4R8 Demote; conv_r8_r4 ConvR8R4 Promote;
    }
    convert! {
        conv_i4_r8 ConvI4R8 FloatToInt I32; conv_u4_r8 ConvU4R8 FloatToUint I32;
        conv_i8_r8 ConvI8R8 FloatToInt I64; conv_u8_r8 ConvU8R8 FloatToUint I64;
        conv_r4_i4 ConvR4I4 IntToFloat F32; conv_r4_i8 ConvR4I8 IntToFloat F32;
        conv_r8_i4 ConvR8I4 IntToFloat F64; conv_r8_i8 ConvR8I8 IntToFloat F64;
        conv_r8_u4 ConvR8U4 UintToFloat F64; conv_r8_u8 ConvR8U8 UintToFloat F64;
    }
    fn add_byref(&mut self, op: AddByref) -> Result<()> {
        let (base, offset) = (self.read(op.base), self.read(op.offset));
        let offset = self.coerce(offset, Type::I64);
        let value = self.value(inst::ByrefAdd { base, offset });
        self.write(op.dst, value);
        Ok(())
    }
    fn sub_byref(&mut self, op: SubByref) -> Result<()> {
        let (a, b) = (self.read(op.a), self.read(op.b));
        let (a, b) = (self.coerce(a, Type::Byref), self.coerce(b, Type::Byref));
        let value = self.value(inst::ByrefSub { a, b });
        self.write(op.dst, value);
        Ok(())
    }
    fn byref_to_i8(&mut self, op: ByrefToI8) -> Result<()> {
        let value = self.read(op.a);
        self.write(op.dst, value);
        Ok(())
    }
    fn to_byref(&mut self, op: ToByref) -> Result<()> {
        let value = self.read(op.a);
        self.write(op.dst, value);
        Ok(())
    }
    fn conv_ovf(&mut self, op: ConvOvf) -> Result<()> {
        let a = self.read(op.a);
        let value = self.checked_conversion(a, op.from, op.to);
        self.write(op.dst, value);
        Ok(())
    }
    fn check_finite(&mut self, op: CheckFinite) -> Result<()> {
        let value = self.read(op.a);
        self.check_finite_value(value);
        self.write(op.dst, value);
        Ok(())
    }
    compare! {
        cmp_i4 CmpI4 Icmp; cmp_i8 CmpI8 Icmp; cmp_ref CmpRef Icmp;
        cmp_r4 CmpR4 Fcmp; cmp_r8 CmpR8 Fcmp;
    }

    fn slot_addr(&mut self, op: SlotAddr) -> Result<()> {
        let slot = self.memory(op.slot);
        self.func.stack_slots[slot.index()].address_taken = true;
        let value = self.value(inst::StackAddr { slot, offset: 0 });
        self.write(op.dst, value);
        Ok(())
    }
    fn slot_load(&mut self, op: SlotLoad) -> Result<()> {
        let slot = self.memory(op.slot);
        let value = self.value(inst::StackLoad { mem: op.mem, slot, offset: op.offset });
        self.write(op.dst, value);
        Ok(())
    }
    fn slot_store(&mut self, op: SlotStore) -> Result<()> {
        let value = self.store_value(op.value, op.mem);
        let slot = self.memory(op.slot);
        self.emit(inst::StackStore { mem: op.mem, slot, offset: op.offset, value });
        Ok(())
    }
    fn slot_load_struct(&mut self, op: SlotLoadStruct) -> Result<()> {
        self.copy_slots(op.dst, 0, op.slot, op.offset, op.ty)
    }
    fn slot_store_struct(&mut self, op: SlotStoreStruct) -> Result<()> {
        self.copy_slots(op.slot, op.offset, op.value, 0, op.ty)
    }
    fn slot_zero(&mut self, op: SlotZero) -> Result<()> {
        if self.is_in_memory(op.dst) {
            let slot = self.memory(op.dst);
            let size = self.func.stack_slots[slot.index()].words.len() as u32 * 8;
            self.emit(inst::StackZero { slot, offset: 0, size });
        } else {
            let zero = self.zero(self.type_of(op.dst));
            self.write(op.dst, zero);
        }
        Ok(())
    }

    fn load(&mut self, op: Load) -> Result<()> {
        if let Some(value) = self.final_static(op.base, op.offset, op.mem) {
            self.write(op.dst, value);
            return Ok(());
        }
        let base = self.base(op.base);
        let value = self.value(inst::Load { mem: op.mem, base, offset: op.offset });
        self.write(op.dst, value);
        Ok(())
    }
    fn store(&mut self, op: Store) -> Result<()> {
        let base = self.base(op.base);
        let value = self.store_value(op.value, op.mem);
        self.store_to(base, op.offset, value, op.mem);
        Ok(())
    }
    fn load_struct(&mut self, op: LoadStruct) -> Result<()> {
        let base = self.base(op.base);
        let (layout, to) = (self.layout_id(op.ty)?, self.memory(op.dst));
        self.emit(inst::LoadStruct { layout, to, to_offset: 0, base, offset: op.offset });
        Ok(())
    }
    fn store_struct(&mut self, op: StoreStruct) -> Result<()> {
        let base = self.base(op.base);
        let (layout, from) = (self.layout_id(op.ty)?, self.memory(op.value));
        self.emit(inst::StoreStruct { layout, base, offset: op.offset, from, from_offset: 0 });
        Ok(())
    }
    fn field_addr(&mut self, op: FieldAddr) -> Result<()> {
        let base = self.base(op.base);
        let offset = self.i64(op.offset as i64);
        let value = self.value(inst::ByrefAdd { base, offset });
        self.write(op.dst, value);
        Ok(())
    }
    fn copy_value(&mut self, op: CopyValue) -> Result<()> {
        let (target, source) = (self.base(op.target), self.base(op.source));
        let layout = self.layout_id(op.ty)?;
        self.emit(inst::CopyStruct { layout, target, source });
        Ok(())
    }
    fn zero_value(&mut self, op: ZeroValue) -> Result<()> {
        let target = self.base(op.target);
        let layout = self.layout_id(op.ty)?;
        self.emit(inst::ZeroStruct { layout, target });
        Ok(())
    }
    fn copy_block(&mut self, op: CopyBlock) -> Result<()> {
        let (target, source) = (self.read(op.target), self.read(op.source));
        let target = self.coerce(target, Type::Byref);
        let source = self.coerce(source, Type::Byref);
        let size = self.read(op.size);
        let size = self.coerce(size, Type::I64);
        self.helper(HelperId::CopyBlock, &[target, source, size]);
        Ok(())
    }
    fn fill_block(&mut self, op: FillBlock) -> Result<()> {
        let target = self.read(op.target);
        let target = self.coerce(target, Type::Byref);
        let (value, size) = (self.read(op.value), self.read(op.size));
        let value = self.coerce(value, Type::I32);
        let size = self.coerce(size, Type::I64);
        self.helper(HelperId::FillBlock, &[target, value, size]);
        Ok(())
    }
    fn stack_alloc(&mut self, op: StackAlloc) -> Result<()> {
        let size = self.read(op.size);
        let size = self.coerce(size, Type::I64);
        let value = self.value(inst::StackAlloc { size, zeroed: self.hir.init_locals });
        self.write(op.dst, value);
        Ok(())
    }
    fn barrier(&mut self, op: Barrier) -> Result<()> {
        self.emit(inst::Fence { order: op.order });
        Ok(())
    }
    fn check_null(&mut self, op: CheckNull) -> Result<()> {
        self.base(op.a);
        Ok(())
    }
    atomic! {
        atomic_exchange AtomicExchange AtomicExchange;
        atomic_add AtomicAdd AtomicAdd;
        atomic_and AtomicAnd AtomicAnd;
        atomic_or AtomicOr AtomicOr;
    }
    fn atomic_compare_exchange(&mut self, op: AtomicCompareExchange) -> Result<()> {
        let base = self.base(op.base);
        let value = self.store_value(op.value, op.mem);
        let comparand = self.store_value(op.comparand, op.mem);
        let mem = op.mem;
        let old = self.value(inst::AtomicCompareExchange { mem, base, value, comparand });
        self.write(op.dst, old);
        Ok(())
    }

    fn new_object(&mut self, op: NewObject) -> Result<()> {
        self.allocate(op.dst, op.ty);
        Ok(())
    }
    fn new_array(&mut self, op: NewArray) -> Result<()> {
        self.allocate_array(op.dst, op.length, op.ty);
        Ok(())
    }
    fn new_multi_array(&mut self, op: NewMultiArray) -> Result<()> {
        let hir = self.hir;
        let list = self.list_in_frame(hir.arguments(op.dims));
        let table = self.table(op.ty);
        let count = self.i32(op.dims.count as i32);
        let with_bounds = self.i32(op.with_bounds as i32);
        let value = self.helper_value(HelperId::NewMultiArray, &[table, list, count, with_bounds]);
        self.write(op.dst, value);
        Ok(())
    }
    fn array_length(&mut self, op: ArrayLength) -> Result<()> {
        let object = self.base(op.array);
        let value = self.value(inst::Length { object });
        self.write(op.dst, value);
        Ok(())
    }
    fn elem_load(&mut self, op: ElemLoad) -> Result<()> {
        self.load_element(op.dst, op.array, op.index, op.mem);
        Ok(())
    }
    fn elem_store(&mut self, op: ElemStore) -> Result<()> {
        self.store_element(op.array, op.index, op.value, op.mem);
        Ok(())
    }
    fn elem_store_ref(&mut self, op: ElemStoreRef) -> Result<()> {
        self.store_reference(op.array, op.index, op.value);
        Ok(())
    }
    fn elem_load_struct(&mut self, op: ElemLoadStruct) -> Result<()> {
        self.load_struct_element(op.dst, op.array, op.index, op.ty)
    }
    fn elem_store_struct(&mut self, op: ElemStoreStruct) -> Result<()> {
        self.store_struct_element(op.array, op.index, op.value, op.ty)
    }
    fn elem_addr(&mut self, op: ElemAddr) -> Result<()> {
        self.address_of_element(op.dst, op.array, op.index, op.ty)
    }
    fn elem_addr_checked(&mut self, op: ElemAddrChecked) -> Result<()> {
        let table = self.table(op.ty);
        self.checked_address_of_element(op.dst, op.array, op.index, table);
        Ok(())
    }
    fn multi_elem_addr(&mut self, op: MultiElemAddr) -> Result<()> {
        let stride = self.multi_stride(op.ty)?;
        self.multi_element(op.dst, op.array, op.indices, stride, None);
        Ok(())
    }
    fn multi_elem_addr_checked(&mut self, op: MultiElemAddrChecked) -> Result<()> {
        let table = self.table(op.ty);
        self.multi_element(op.dst, op.array, op.indices, 8, Some(table));
        Ok(())
    }
    fn check_store(&mut self, op: CheckStore) -> Result<()> {
        let array = self.base(op.array);
        let value = self.store_value(op.value, MemType::Ref);
        self.covariance(array, value);
        Ok(())
    }
    fn check_index(&mut self, op: CheckIndex) -> Result<()> {
        let index = self.read(op.index);
        let value = self.narrow_index(index);
        self.write(op.dst, value);
        Ok(())
    }
    fn string_length(&mut self, op: StringLength) -> Result<()> {
        let object = self.base(op.string);
        let value = self.value(inst::Length { object });
        self.write(op.dst, value);
        Ok(())
    }
    fn string_char(&mut self, op: StringChar) -> Result<()> {
        self.load_char(op.dst, op.string, op.index);
        Ok(())
    }

    fn cast(&mut self, op: Cast) -> Result<()> {
        self.cast_to(op.dst, op.object, op.ty, false)
    }
    fn is_instance(&mut self, op: IsInstance) -> Result<()> {
        self.cast_to(op.dst, op.object, op.ty, true)
    }
    fn box_value(&mut self, op: BoxValue) -> Result<()> {
        self.box_slot(op.dst, op.value, op.layout, op.ty)
    }
    fn box_from(&mut self, op: BoxFrom) -> Result<()> {
        self.box_address(op.dst, op.source, op.ty)
    }
    fn unbox_addr(&mut self, op: UnboxAddr) -> Result<()> {
        self.unbox(op.dst, op.object, op.ty);
        Ok(())
    }
    fn unbox_nullable(&mut self, op: UnboxNullable) -> Result<()> {
        self.unbox_to_nullable(op.dst, op.object, op.ty);
        Ok(())
    }
    fn type_handle(&mut self, op: TypeHandle) -> Result<()> {
        let value = self.table(op.ty);
        self.write(op.dst, value);
        Ok(())
    }
    fn type_object(&mut self, op: TypeObject) -> Result<()> {
        self.type_object_for(op.dst, op.ty);
        Ok(())
    }
    fn type_object_of(&mut self, op: TypeObjectOf) -> Result<()> {
        self.type_object_for(op.dst, TypeArg::Dynamic(op.handle));
        Ok(())
    }
    fn object_type(&mut self, op: ObjectType) -> Result<()> {
        let object = self.base(op.object);
        let value = self.value(inst::TypeOf { object });
        self.write(op.dst, value);
        Ok(())
    }
    fn check_type(&mut self, op: CheckType) -> Result<()> {
        let handle = self.read(op.handle);
        let table = self.table(op.ty);
        self.helper(HelperId::CheckType, &[handle, table]);
        Ok(())
    }
    fn method_handle(&mut self, op: MethodHandle) -> Result<()> {
        let value = self.record(MethodArg::Exact(op.method));
        self.write(op.dst, value);
        Ok(())
    }
    fn method_token(&mut self, op: MethodToken) -> Result<()> {
        let value = match op.method {
            MethodArg::Exact(method) => self.i64(method.index() as i64),
            MethodArg::Dynamic(slot) => {
                let record = self.read(slot);
                self.helper_value(HelperId::MethodToken, &[record])
            }
        };
        self.write(op.dst, value);
        Ok(())
    }
    fn field_token(&mut self, op: FieldToken) -> Result<()> {
        let value = self.i64(op.field.index() as i64);
        self.write(op.dst, value);
        Ok(())
    }
    fn lookup_type(&mut self, op: LookupType) -> Result<()> {
        self.dictionary(op.dst, op.context, op.lookup)
    }
    fn lookup_method(&mut self, op: LookupMethod) -> Result<()> {
        self.dictionary(op.dst, op.context, op.lookup)
    }
    fn lookup_field(&mut self, op: LookupField) -> Result<()> {
        self.dictionary(op.dst, op.context, op.lookup)
    }
    fn static_base(&mut self, op: StaticBase) -> Result<()> {
        self.statics(op.dst, op.ty);
        Ok(())
    }
    fn thread_static_base(&mut self, op: ThreadStaticBase) -> Result<()> {
        self.thread_statics(op.dst, op.ty);
        Ok(())
    }
    fn init_class(&mut self, op: InitClass) -> Result<()> {
        self.initialize_class(op.ty);
        Ok(())
    }
    fn field_data(&mut self, op: FieldData) -> Result<()> {
        let value = self.symbol(Type::I64, Symbol::FieldData(op.field));
        self.write(op.dst, value);
        Ok(())
    }

    fn call(&mut self, op: Call) -> Result<()> {
        self.call_exact(op.dst, op.method, op.args)
    }
    fn call_virtual(&mut self, op: CallVirtual) -> Result<()> {
        self.call_in_slot(op.dst, op.method, op.args)
    }
    fn call_interface(&mut self, op: CallInterface) -> Result<()> {
        self.call_resolved(op.dst, op.method, op.args, false)
    }
    fn call_generic_virtual(&mut self, op: CallGenericVirtual) -> Result<()> {
        self.call_resolved(op.dst, op.method, op.args, true)
    }
    fn call_indirect(&mut self, op: CallIndirect) -> Result<()> {
        self.call_handle(op.dst, op.target, op.args)
    }
    fn await_call(&mut self, op: AwaitCall) -> Result<()> {
        self.suspension_point(op)
    }
    fn await_tail(&mut self, _op: AwaitTail) -> Result<()> {
        self.leave_when_suspended();
        Ok(())
    }
    fn take_continuation(&mut self, op: TakeContinuation) -> Result<()> {
        let value = self.thread_continuation();
        self.set_thread_continuation(None);
        self.write(op.dst, value);
        Ok(())
    }
    fn await_force(&mut self, _op: AwaitForce) -> Result<()> {
        self.helper(HelperId::ForceSuspension, &[]);
        self.is_forced = true;
        Ok(())
    }
    fn await_leaf(&mut self, op: AwaitLeaf) -> Result<()> {
        self.suspend_leaf(op);
        Ok(())
    }
    fn resume(&mut self, op: Resume) -> Result<()> {
        let continuation = self.base(op.continuation);
        let (awaiting, result) = (self.read(op.awaiting), self.read(op.result));
        let value = match self.environment.suspends_in_place() {
            Some(_) => self.wake_in_place(continuation, awaiting, result),
            None => self.value(inst::Resume { continuation, awaiting, result }),
        };
        self.write(op.dst, value);
        Ok(())
    }
    fn thread_load(&mut self, op: ThreadLoad) -> Result<()> {
        let (mem, offset) = (self.type_of(op.dst).memory(), op.field.offset() as u32);
        let value = self.value(inst::ThreadLoad { mem, offset });
        self.write(op.dst, value);
        Ok(())
    }
    fn thread_take(&mut self, op: ThreadTake) -> Result<()> {
        let (mem, offset) = (MemType::Ref, op.field.offset() as u32);
        let value = self.value(inst::ThreadLoad { mem, offset });
        let null = self.zero(Type::Ref);
        self.emit(inst::ThreadStore { mem, offset, value: null });
        self.write(op.dst, value);
        Ok(())
    }
    fn thread_store(&mut self, op: ThreadStore) -> Result<()> {
        let value = self.read(op.value);
        let (mem, offset) = (self.func.ty(value).memory(), op.field.offset() as u32);
        self.emit(inst::ThreadStore { mem, offset, value });
        Ok(())
    }
    fn call_native(&mut self, op: CallNative) -> Result<()> {
        let hir = self.hir;
        let signature = hir.signatures[op.signature.index()];
        self.native_call(op.dst, signature, op.target, hir.arguments(op.args))
    }
    fn call_delegate(&mut self, op: CallDelegate) -> Result<()> {
        self.invoke(op.dst, op.method, op.args)
    }
    fn tail_call(&mut self, op: TailCall) -> Result<()> {
        let target = match op.method {
            MethodArg::Exact(method) => Target::Method(method),
            MethodArg::Dynamic(slot) => Target::Record(self.read(slot)),
        };
        self.tail_call_target(target, op.args)
    }
    fn tail_call_indirect(&mut self, op: TailCallIndirect) -> Result<()> {
        let target = self.base(op.target);
        self.tail_call_target(Target::Record(target), op.args)
    }
    fn load_function(&mut self, op: LoadFunction) -> Result<()> {
        self.load_function_handle(op.dst, op.method);
        Ok(())
    }
    fn load_virtual_function(&mut self, op: LoadVirtualFunction) -> Result<()> {
        let object = self.base(op.object);
        let record = self.record(op.method);
        let value = self.helper_value(HelperId::VirtualFunction, &[object, record]);
        self.write(op.dst, value);
        Ok(())
    }
    fn new_delegate(&mut self, op: NewDelegate) -> Result<()> {
        let table = self.table(op.ty);
        let (target, function) = (self.read(op.target), self.read(op.function));
        let value = self.helper_value(HelperId::NewDelegate, &[table, target, function]);
        self.write(op.dst, value);
        Ok(())
    }

    fn jump(&mut self, op: Jump) -> Result<()> {
        if super::jumps_to_test(self.hir, self.hir_block, op.target) {
            return self.test_in_place(op.target);
        }
        self.poll_before(&[op.target]);
        let to = self.branch_target(op.target)?;
        self.emit(inst::Jump { target: to });
        Ok(())
    }
    branch! {
        branch_i4 BranchI4 Icmp; branch_i8 BranchI8 Icmp; branch_ref BranchRef Icmp;
        branch_r4 BranchR4 Fcmp; branch_r8 BranchR8 Fcmp;
    }
    fn branch_zero(&mut self, op: BranchZero) -> Result<()> {
        let value = self.read(op.a);
        let ty = self.func.ty(value);
        let (then, other) = match op.cond {
            Cond::Ne => (op.then, op.other),
            _ => (op.other, op.then),
        };
        if ty == Type::I32 {
            return self.branch_on(value, then, other);
        }
        let zero = self.zero(ty);
        let cond = self.icmp(Cond::Ne, value, zero);
        self.branch_on(cond, then, other)
    }
    fn switch(&mut self, op: Switch) -> Result<()> {
        let hir = self.hir;
        let index = self.read(op.index);
        let mut all = hir.targets(op.targets).to_vec();
        all.push(op.other);
        self.poll_before(&all);
        let mut calls = Vec::with_capacity(all.len());
        for target in all {
            calls.push(self.branch_target(target)?);
        }
        let other = calls.pop().unwrap_or_else(|| unreachable!("`other` was pushed"));
        let targets = self.func.new_calls(&calls);
        self.emit(inst::Switch { index, targets, other });
        Ok(())
    }
    fn return_value(&mut self, op: ReturnValue) -> Result<()> {
        self.return_slot(op.value)
    }
    fn throw(&mut self, op: Throw) -> Result<()> {
        let object = self.base(op.object);
        self.emit(inst::Throw { object });
        Ok(())
    }
    fn rethrow(&mut self, _op: Rethrow) -> Result<()> {
        self.emit(inst::Rethrow {});
        Ok(())
    }
    fn throw_error(&mut self, op: ThrowError) -> Result<()> {
        self.emit(inst::ThrowError { error: ErrorId(op.error.0) });
        Ok(())
    }
    fn leave(&mut self, op: Leave) -> Result<()> {
        Builder::leave(self, op.target)
    }
    fn end_finally(&mut self, _op: EndFinally) -> Result<()> {
        Builder::end_finally(self)
    }
    fn end_filter(&mut self, op: EndFilter) -> Result<()> {
        let value = self.read(op.value);
        self.emit(inst::EndFilter { value });
        Ok(())
    }
    fn catch_object(&mut self, op: CatchObject) -> Result<()> {
        let value = self.value(inst::CatchObject {});
        self.write(op.dst, value);
        Ok(())
    }
}
