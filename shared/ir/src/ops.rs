//! THE list of HIR operations. Owns nothing else.
//! A row: doc; snake name = Camel name "text" { operand: role Type, … } [effects];
//! Roles: `def` writes a slot, `use` reads, `mod` reads and writes a part, `addr` takes the address, `imm` immediate, `to` control flow.
//! Effects: `pure` `throws` `gc_point` `calls` `suspends` `branches` `terminates` `writes` (memory) `reads` (memory).
//! Readers: op.rs (enum, roles, effects, visitor), print.rs, parse.rs, verify.rs, live.rs, interp/src/lower.rs, tier1/src/build,
//! testsuite/src/gen. Add a row and follow the compiler.
//!
//! Kinds: `i4 i8 r4 r8 ref byref struct`; native integers, pointers, method-table and method handles are `i8`.
//! Booleans and small integers are `i4`, always normalised (sign- or zero-extended as their type says).
//! An operation reads its operands before it writes its result, and one that throws has not written it.

#[macro_export]
macro_rules! for_each_op {
    ($macro:ident) => {
        $macro! {
            // Constants and moves.
            const_i4 = ConstI4 "const.i4" { dst: def Slot, value: imm I4 } [pure];
            const_i8 = ConstI8 "const.i8" { dst: def Slot, value: imm I8 } [pure];
            const_r4 = ConstR4 "const.r4" { dst: def Slot, value: imm R4 } [pure];
            const_r8 = ConstR8 "const.r8" { dst: def Slot, value: imm R8 } [pure];
            /// The null reference, or a null byref.
            const_null = ConstNull "const.null" { dst: def Slot } [pure];
            /// A string literal: the frozen, interned object (ECMA-335 III.4.16).
            const_string = ConstString "const.string" { dst: def Slot, literal: imm StringLiteral } [gc_point];
            /// Copies a slot of the same kind; structs whole.
            move_slot = MoveSlot "move" { dst: def Slot, src: use Slot } [pure];

            // Integer and float arithmetic (ECMA-335 III.3).
            add_i4 = AddI4 "add.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            add_i8 = AddI8 "add.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            add_r4 = AddR4 "add.r4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            add_r8 = AddR8 "add.r8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            sub_i4 = SubI4 "sub.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            sub_i8 = SubI8 "sub.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            sub_r4 = SubR4 "sub.r4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            sub_r8 = SubR8 "sub.r8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            mul_i4 = MulI4 "mul.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            mul_i8 = MulI8 "mul.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            mul_r4 = MulR4 "mul.r4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            mul_r8 = MulR8 "mul.r8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            div_i4 = DivI4 "div.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            div_i8 = DivI8 "div.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            div_un_i4 = DivUnI4 "div.un.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            div_un_i8 = DivUnI8 "div.un.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            div_r4 = DivR4 "div.r4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            div_r8 = DivR8 "div.r8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            rem_i4 = RemI4 "rem.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            rem_i8 = RemI8 "rem.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            rem_un_i4 = RemUnI4 "rem.un.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            rem_un_i8 = RemUnI8 "rem.un.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            rem_r4 = RemR4 "rem.r4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            rem_r8 = RemR8 "rem.r8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            and_i4 = AndI4 "and.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            and_i8 = AndI8 "and.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            or_i4 = OrI4 "or.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            or_i8 = OrI8 "or.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            xor_i4 = XorI4 "xor.i4" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            xor_i8 = XorI8 "xor.i8" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            /// Shift counts are i4; the count is taken modulo the width, as the hardware does.
            shl_i4 = ShlI4 "shl.i4" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            shl_i8 = ShlI8 "shl.i8" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            shr_i4 = ShrI4 "shr.i4" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            shr_i8 = ShrI8 "shr.i8" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            shr_un_i4 = ShrUnI4 "shr.un.i4" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            shr_un_i8 = ShrUnI8 "shr.un.i8" { dst: def Slot, a: use Slot, count: use Slot } [pure];
            neg_i4 = NegI4 "neg.i4" { dst: def Slot, a: use Slot } [pure];
            neg_i8 = NegI8 "neg.i8" { dst: def Slot, a: use Slot } [pure];
            neg_r4 = NegR4 "neg.r4" { dst: def Slot, a: use Slot } [pure];
            neg_r8 = NegR8 "neg.r8" { dst: def Slot, a: use Slot } [pure];
            not_i4 = NotI4 "not.i4" { dst: def Slot, a: use Slot } [pure];
            not_i8 = NotI8 "not.i8" { dst: def Slot, a: use Slot } [pure];
            add_ovf_i4 = AddOvfI4 "add.ovf.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            add_ovf_i8 = AddOvfI8 "add.ovf.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            add_ovf_un_i4 = AddOvfUnI4 "add.ovf.un.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            add_ovf_un_i8 = AddOvfUnI8 "add.ovf.un.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            sub_ovf_i4 = SubOvfI4 "sub.ovf.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            sub_ovf_i8 = SubOvfI8 "sub.ovf.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            sub_ovf_un_i4 = SubOvfUnI4 "sub.ovf.un.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            sub_ovf_un_i8 = SubOvfUnI8 "sub.ovf.un.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            mul_ovf_i4 = MulOvfI4 "mul.ovf.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            mul_ovf_i8 = MulOvfI8 "mul.ovf.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            mul_ovf_un_i4 = MulOvfUnI4 "mul.ovf.un.i4" { dst: def Slot, a: use Slot, b: use Slot } [throws];
            mul_ovf_un_i8 = MulOvfUnI8 "mul.ovf.un.i8" { dst: def Slot, a: use Slot, b: use Slot } [throws];

            // Managed pointers.
            /// byref + i8 -> byref.
            add_byref = AddByref "add.byref" { dst: def Slot, base: use Slot, offset: use Slot } [pure];
            /// byref - byref -> i8, in bytes.
            sub_byref = SubByref "sub.byref" { dst: def Slot, a: use Slot, b: use Slot } [pure];
            /// A reference or byref as an i8 (conv.u on a pointer); the collector no longer follows it.
            byref_to_i8 = ByrefToI8 "byref.to.i8" { dst: def Slot, a: use Slot } [pure];
            /// An i8, or a reference, as a byref.
            to_byref = ToByref "to.byref" { dst: def Slot, a: use Slot } [pure];

            // Conversions (III.3.27 ff.). Small integer results are normalised i4.
            conv_i1 = ConvI1 "conv.i1" { dst: def Slot, a: use Slot } [pure];
            conv_u1 = ConvU1 "conv.u1" { dst: def Slot, a: use Slot } [pure];
            conv_i2 = ConvI2 "conv.i2" { dst: def Slot, a: use Slot } [pure];
            conv_u2 = ConvU2 "conv.u2" { dst: def Slot, a: use Slot } [pure];
            conv_i4_i8 = ConvI4I8 "conv.i4.i8" { dst: def Slot, a: use Slot } [pure];
            conv_i8_i4 = ConvI8I4 "conv.i8.i4" { dst: def Slot, a: use Slot } [pure];
            conv_i8_u4 = ConvI8U4 "conv.i8.u4" { dst: def Slot, a: use Slot } [pure];
            /// Float to integer saturates and turns NaN into 0 (.NET 9 and later).
            conv_i4_r8 = ConvI4R8 "conv.i4.r8" { dst: def Slot, a: use Slot } [pure];
            conv_u4_r8 = ConvU4R8 "conv.u4.r8" { dst: def Slot, a: use Slot } [pure];
            conv_i8_r8 = ConvI8R8 "conv.i8.r8" { dst: def Slot, a: use Slot } [pure];
            conv_u8_r8 = ConvU8R8 "conv.u8.r8" { dst: def Slot, a: use Slot } [pure];
            conv_r4_i4 = ConvR4I4 "conv.r4.i4" { dst: def Slot, a: use Slot } [pure];
            conv_r4_i8 = ConvR4I8 "conv.r4.i8" { dst: def Slot, a: use Slot } [pure];
            conv_r8_i4 = ConvR8I4 "conv.r8.i4" { dst: def Slot, a: use Slot } [pure];
            conv_r8_i8 = ConvR8I8 "conv.r8.i8" { dst: def Slot, a: use Slot } [pure];
            conv_r8_u4 = ConvR8U4 "conv.r8.u4" { dst: def Slot, a: use Slot } [pure];
            conv_r8_u8 = ConvR8U8 "conv.r8.u8" { dst: def Slot, a: use Slot } [pure];
            conv_r4_r8 = ConvR4R8 "conv.r4.r8" { dst: def Slot, a: use Slot } [pure];
            conv_r8_r4 = ConvR8R4 "conv.r8.r4" { dst: def Slot, a: use Slot } [pure];
            /// Checked conversion between the numeric types; the source's signedness is in `from` (`semantics::conv_ovf`).
            conv_ovf = ConvOvf "conv.ovf" { dst: def Slot, a: use Slot, from: imm NumType, to: imm NumType } [throws];
            /// The r8; throws for NaN and infinities (OverflowException, as CoreCLR).
            check_finite = CheckFinite "check.finite" { dst: def Slot, a: use Slot } [throws];

            // Comparisons into 0 or 1.
            cmp_i4 = CmpI4 "cmp.i4" { dst: def Slot, cond: imm Cond, a: use Slot, b: use Slot } [pure];
            cmp_i8 = CmpI8 "cmp.i8" { dst: def Slot, cond: imm Cond, a: use Slot, b: use Slot } [pure];
            cmp_r4 = CmpR4 "cmp.r4" { dst: def Slot, cond: imm Cond, a: use Slot, b: use Slot } [pure];
            cmp_r8 = CmpR8 "cmp.r8" { dst: def Slot, cond: imm Cond, a: use Slot, b: use Slot } [pure];
            /// References or byrefs, by address.
            cmp_ref = CmpRef "cmp.ref" { dst: def Slot, cond: imm Cond, a: use Slot, b: use Slot } [pure];

            // Slots as memory: struct fields, and locals whose address is taken.
            /// The address of a slot, as a byref into the frame.
            slot_addr = SlotAddr "slot.addr" { dst: def Slot, slot: addr Slot } [pure];
            /// Part of a slot at a byte offset.
            slot_load = SlotLoad "slot.load" { dst: def Slot, slot: use Slot, offset: imm Offset, mem: imm MemType } [pure];
            slot_store = SlotStore "slot.store" { slot: mod Slot, offset: imm Offset, value: use Slot, mem: imm MemType } [pure];
            slot_load_struct = SlotLoadStruct "slot.load.struct" { dst: def Slot, slot: use Slot, offset: imm Offset, ty: imm TypeId } [pure];
            slot_store_struct = SlotStoreStruct "slot.store.struct" { slot: mod Slot, offset: imm Offset, value: use Slot, ty: imm TypeId } [pure];
            /// All bytes zero (initobj of a local).
            slot_zero = SlotZero "slot.zero" { dst: def Slot } [pure];

            // Memory. The base is a reference, a byref or an i8 address; a null base throws NullReferenceException.
            load = Load "load" { dst: def Slot, base: use Slot, offset: imm Offset, mem: imm MemType } [throws reads];
            /// With the write barrier when `mem` is `ref`.
            store = Store "store" { base: use Slot, offset: imm Offset, value: use Slot, mem: imm MemType } [throws writes];
            load_struct = LoadStruct "load.struct" { dst: def Slot, base: use Slot, offset: imm Offset, ty: imm TypeId } [throws reads];
            store_struct = StoreStruct "store.struct" { base: use Slot, offset: imm Offset, value: use Slot, ty: imm TypeId } [throws writes];
            /// Address of a field: null check, then base + offset, as a byref.
            field_addr = FieldAddr "field.addr" { dst: def Slot, base: use Slot, offset: imm Offset } [throws];
            /// cpobj: copies a value between addresses, with barriers.
            copy_value = CopyValue "copy.value" { target: use Slot, source: use Slot, ty: imm TypeId } [throws reads writes];
            /// initobj through an address.
            zero_value = ZeroValue "zero.value" { target: use Slot, ty: imm TypeId } [throws writes];
            /// cpblk and initblk; sizes are i8 (bytes).
            copy_block = CopyBlock "copy.block" { target: use Slot, source: use Slot, size: use Slot } [throws reads writes];
            fill_block = FillBlock "fill.block" { target: use Slot, value: use Slot, size: use Slot } [throws writes];
            /// localloc: `size` is i8; the block is zeroed when the method says init locals.
            stack_alloc = StackAlloc "stack.alloc" { dst: def Slot, size: use Slot } [throws];
            /// Ordering of memory accesses (ECMA-335 I.12.6): an acquire follows a volatile load, a release precedes a volatile store.
            barrier = Barrier "barrier" { order: imm MemOrder } [reads writes];
            /// NullReferenceException when null.
            check_null = CheckNull "check.null" { a: use Slot } [throws];

            // Atomics on an address; results are the old value. All are full fences.
            atomic_exchange = AtomicExchange "atomic.exchange" { dst: def Slot, base: use Slot, value: use Slot, mem: imm MemType } [throws reads writes];
            atomic_compare_exchange = AtomicCompareExchange "atomic.compare.exchange" { dst: def Slot, base: use Slot, value: use Slot, comparand: use Slot, mem: imm MemType } [throws reads writes];
            atomic_add = AtomicAdd "atomic.add" { dst: def Slot, base: use Slot, value: use Slot, mem: imm MemType } [throws reads writes];
            atomic_and = AtomicAnd "atomic.and" { dst: def Slot, base: use Slot, value: use Slot, mem: imm MemType } [throws reads writes];
            atomic_or = AtomicOr "atomic.or" { dst: def Slot, base: use Slot, value: use Slot, mem: imm MemType } [throws reads writes];

            // Objects.
            /// A zeroed instance of a class (the constructor call is an ordinary `call`).
            new_object = NewObject "new.object" { dst: def Slot, ty: use TypeArg } [throws gc_point];
            /// `ty` is the array type; `length` i4 or i8.
            new_array = NewArray "new.array" { dst: def Slot, length: use Slot, ty: use TypeArg } [throws gc_point];
            /// Lengths, or (lower bound, length) pairs, as i4. A vector type: vectors of vectors, a length for each level.
            new_multi_array = NewMultiArray "new.multi.array" { dst: def Slot, dims: use Slots, ty: use TypeArg, with_bounds: imm Flag } [throws gc_point];
            /// i4, never negative.
            array_length = ArrayLength "array.length" { dst: def Slot, array: use Slot } [throws reads];
            /// Indices are i4; a wider index was narrowed by `check.index`.
            elem_load = ElemLoad "elem.load" { dst: def Slot, array: use Slot, index: use Slot, mem: imm MemType } [throws reads];
            elem_store = ElemStore "elem.store" { array: use Slot, index: use Slot, value: use Slot, mem: imm MemType } [throws writes];
            /// With the covariance check (ArrayTypeMismatchException) and the write barrier.
            elem_store_ref = ElemStoreRef "elem.store.ref" { array: use Slot, index: use Slot, value: use Slot } [throws writes];
            /// Element stride and layout are those of the canonical `ty`.
            elem_load_struct = ElemLoadStruct "elem.load.struct" { dst: def Slot, array: use Slot, index: use Slot, ty: imm TypeId } [throws reads];
            elem_store_struct = ElemStoreStruct "elem.store.struct" { array: use Slot, index: use Slot, value: use Slot, ty: imm TypeId } [throws writes];
            /// Address of an element of canonical type `ty` (its stride).
            elem_addr = ElemAddr "elem.addr" { dst: def Slot, array: use Slot, index: use Slot, ty: imm TypeId } [throws];
            /// ldelema of references without `readonly.`: the array's element type must be exactly `ty`.
            elem_addr_checked = ElemAddrChecked "elem.addr.checked" { dst: def Slot, array: use Slot, index: use Slot, ty: use TypeArg } [throws];
            /// Address of an element of a multi-dimensional array; `ty` as for `elem.addr`.
            multi_elem_addr = MultiElemAddr "multi.elem.addr" { dst: def Slot, array: use Slot, indices: use Slots, ty: imm TypeId } [throws];
            multi_elem_addr_checked = MultiElemAddrChecked "multi.elem.addr.checked" { dst: def Slot, array: use Slot, indices: use Slots, ty: use TypeArg } [throws];
            /// The covariance check alone: may `value` be stored into `array`?
            check_store = CheckStore "check.store" { array: use Slot, value: use Slot } [throws];
            /// An i8 index as i4, or IndexOutOfRangeException.
            check_index = CheckIndex "check.index" { dst: def Slot, index: use Slot } [throws];
            string_length = StringLength "string.length" { dst: def Slot, string: use Slot } [throws reads];
            string_char = StringChar "string.char" { dst: def Slot, string: use Slot, index: use Slot } [throws reads];

            // Types at run time.
            cast = Cast "cast" { dst: def Slot, object: use Slot, ty: use TypeArg } [throws];
            is_instance = IsInstance "is.instance" { dst: def Slot, object: use Slot, ty: use TypeArg } [throws];
            /// `value` has the kind of the (canonical) type; Nullable boxes its value or gives null.
            box_value = BoxValue "box" { dst: def Slot, value: use Slot, layout: imm TypeId, ty: use TypeArg } [throws gc_point];
            /// Boxes what an address points at.
            box_from = BoxFrom "box.from" { dst: def Slot, source: use Slot, layout: imm TypeId, ty: use TypeArg } [throws gc_point];
            /// Exact type (enum-compatible) check, then the address of the value inside the box.
            unbox_addr = UnboxAddr "unbox.addr" { dst: def Slot, object: use Slot, ty: use TypeArg } [throws];
            /// unbox.any of a Nullable.
            unbox_nullable = UnboxNullable "unbox.nullable" { dst: def Slot, object: use Slot, layout: imm TypeId, ty: use TypeArg } [throws];
            /// Method table of a type, as i8.
            type_handle = TypeHandle "type.handle" { dst: def Slot, ty: use TypeArg } [throws];
            /// The RuntimeType object of a type (may be an open or pointer type).
            type_object = TypeObject "type.object" { dst: def Slot, ty: use TypeArg } [throws gc_point];
            /// The RuntimeType object of a method table.
            type_object_of = TypeObjectOf "type.object.of" { dst: def Slot, handle: use Slot } [gc_point];
            /// Method table of an object, as i8.
            object_type = ObjectType "object.type" { dst: def Slot, object: use Slot } [throws];
            /// InvalidCastException unless the handle is that of `ty` (refanyval).
            check_type = CheckType "check.type" { handle: use Slot, ty: use TypeArg } [throws];
            /// The handle of an exact method, as i8: the hidden context of shared code over method arguments.
            method_handle = MethodHandle "method.handle" { dst: def Slot, method: imm MethodId } [throws];
            /// What RuntimeMethodHandle and RuntimeFieldHandle hold (ldtoken): the id, as i8.
            method_token = MethodToken "method.token" { dst: def Slot, method: use MethodArg } [throws];
            field_token = FieldToken "field.token" { dst: def Slot, field: imm FieldId } [throws];
            /// Generic lookups of shared code: `context` is a method table or a method handle (`Func::context`).
            lookup_type = LookupType "lookup.type" { dst: def Slot, context: use Slot, lookup: imm LookupId } [throws gc_point];
            lookup_method = LookupMethod "lookup.method" { dst: def Slot, context: use Slot, lookup: imm LookupId } [throws gc_point];
            lookup_field = LookupField "lookup.field" { dst: def Slot, context: use Slot, lookup: imm LookupId } [throws gc_point];

            // Statics. The address of the type's block, after its static constructor as the rules ask (II.10.5.3).
            static_base = StaticBase "static.base" { dst: def Slot, ty: use TypeArg } [throws gc_point calls];
            thread_static_base = ThreadStaticBase "thread.static.base" { dst: def Slot, ty: use TypeArg } [throws gc_point calls];
            /// Runs the static constructor of a precise type.
            init_class = InitClass "init.class" { ty: use TypeArg } [throws gc_point calls];
            /// Address of a field with data in the image (RVA field), as i8.
            field_data = FieldData "field.data" { dst: def Slot, field: imm FieldId } [pure];

            // Calls. Arguments: `this`, arguments, hidden generic context last. The result has the slot kind of `dst`.
            call = Call "call" { dst: def SlotOpt, method: use MethodArg, args: use Slots } [throws gc_point calls];
            /// Through the virtual slot of `method`; null `this` throws.
            call_virtual = CallVirtual "call.virtual" { dst: def SlotOpt, method: imm MethodId, args: use Slots } [throws gc_point calls];
            call_interface = CallInterface "call.interface" { dst: def SlotOpt, method: use MethodArg, args: use Slots } [throws gc_point calls];
            /// Generic virtual method, of a class or interface.
            call_generic_virtual = CallGenericVirtual "call.generic.virtual" { dst: def SlotOpt, method: use MethodArg, args: use Slots } [throws gc_point calls];
            /// calli of a managed function pointer (a method handle).
            call_indirect = CallIndirect "call.indirect" { dst: def SlotOpt, target: use Slot, args: use Slots } [throws gc_point calls];
            /// calli of a native function, by its signature.
            call_native = CallNative "call.native" { dst: def SlotOpt, target: use Slot, args: use Slots, signature: imm SignatureId } [throws gc_point calls];
            /// Delegate invocation: `delegate` is args[0]; `method` is the type's Invoke.
            call_delegate = CallDelegate "call.delegate" { dst: def SlotOpt, method: imm MethodId, args: use Slots } [throws gc_point calls];
            /// `tail.` calls and jmp: the frame is given up first. Result kinds agree with the function's.
            tail_call = TailCall "tail.call" { method: use MethodArg, args: use Slots } [throws gc_point calls terminates];
            tail_call_indirect = TailCallIndirect "tail.call.indirect" { target: use Slot, args: use Slots } [throws gc_point calls terminates];
            /// ldftn: a method handle that can be called without a hidden argument.
            load_function = LoadFunction "load.function" { dst: def Slot, method: use MethodArg } [throws];
            /// ldvirtftn.
            load_virtual_function = LoadVirtualFunction "load.virtual.function" { dst: def Slot, object: use Slot, method: use MethodArg } [throws gc_point];
            /// A delegate over a method handle; whether it is open or closed follows from the two signatures.
            new_delegate = NewDelegate "new.delegate" { dst: def Slot, ty: use TypeArg, target: use Slot, function: use Slot } [throws gc_point];

            // Runtime async. A call of an async method leaves a continuation in the thread when it suspended, null otherwise.
            /// Follows such a call, whose result is `value`. When the callee suspended, so does this frame: into `continuation`, the
            /// object it was last resumed from, or into a new one. Going on, here or after a resume, `dst` is the result and
            /// `continuation` what this frame suspends into next. `contexts`: those at entry (execution, synchronization), to restore
            /// for the caller; empty in helpers.
            await_call = AwaitCall "await.call" { dst: def SlotOpt, value: use SlotOpt, continuation: mod Slot, contexts: use Slots, mode: imm AwaitMode, result: imm AwaitResult } [throws gc_point suspends];
            /// Follows such a call too: when the callee suspended, this frame is left for good, its continuation passed on.
            await_tail = AwaitTail "await.tail" {} [suspends];
            /// The continuation that the call before left, or null; nobody else sees it then.
            take_continuation = TakeContinuation "take.continuation" { dst: def Slot } [reads writes];
            /// The `await.call` or `await.tail` that follows is that of a callee that suspended, the innermost of its chain, for `awaited`.
            await_leaf = AwaitLeaf "await.leaf" { awaited: use Slot, kind: imm AwaitedKind } [writes];
            /// The `await.call` that follows suspends even when the callee did not; its value is then its result at once (a stress mode).
            await_force = AwaitForce "await.force" {} [writes];
            /// Goes on in a suspended frame, in its execution context, until it ends: null. Its result goes to where the frame of
            /// `awaiting` expects it or, when that is null, to `result`. Or until it suspends again: then `awaiting` is behind it again,
            /// the thread has the contexts of the innermost frame of the chain, and `dst` is that frame's continuation.
            resume = Resume "resume" { dst: def Slot, continuation: use Slot, awaiting: use Slot, result: use Slot } [throws gc_point calls];
            thread_load = ThreadLoad "thread.load" { dst: def Slot, field: imm ThreadField } [reads];
            thread_store = ThreadStore "thread.store" { field: imm ThreadField, value: use Slot } [writes];
            /// The field's reference; null stays there.
            thread_take = ThreadTake "thread.take" { dst: def Slot, field: imm ThreadField } [reads writes];

            // Control. Terminators end a block; blocks are in IL order, a jump to an earlier block is a back-edge (safepoint and counter).
            jump = Jump "jump" { target: to Block } [branches terminates];
            branch_i4 = BranchI4 "branch.i4" { cond: imm Cond, a: use Slot, b: use Slot, then: to Block, other: to Block } [branches terminates];
            branch_i8 = BranchI8 "branch.i8" { cond: imm Cond, a: use Slot, b: use Slot, then: to Block, other: to Block } [branches terminates];
            branch_r4 = BranchR4 "branch.r4" { cond: imm Cond, a: use Slot, b: use Slot, then: to Block, other: to Block } [branches terminates];
            branch_r8 = BranchR8 "branch.r8" { cond: imm Cond, a: use Slot, b: use Slot, then: to Block, other: to Block } [branches terminates];
            branch_ref = BranchRef "branch.ref" { cond: imm Cond, a: use Slot, b: use Slot, then: to Block, other: to Block } [branches terminates];
            /// brtrue (`ne`) and brfalse (`eq`) of an i4, i8, reference or byref.
            branch_zero = BranchZero "branch.zero" { cond: imm Cond, a: use Slot, then: to Block, other: to Block } [branches terminates];
            /// `index` (i4, unsigned) selects; beyond the end: `other`.
            switch = Switch "switch" { index: use Slot, targets: to Blocks, other: to Block } [branches terminates];
            return_value = ReturnValue "return" { value: use SlotOpt } [terminates];
            throw = Throw "throw" { object: use Slot } [throws terminates];
            rethrow = Rethrow "rethrow" {} [throws terminates];
            /// An exception of the engine: bad or missing things found at import, thrown when reached.
            throw_error = ThrowError "throw.error" { error: imm ErrorId } [throws gc_point terminates];
            /// Leaves protected regions and catch handlers, running the finally handlers between (III.3.46).
            leave = Leave "leave" { target: to Block } [branches terminates];
            end_finally = EndFinally "end.finally" {} [terminates];
            /// End of a filter: nonzero means handle.
            end_filter = EndFilter "end.filter" { value: use Slot } [terminates];
            /// First operation of a catch or filter handler, and of a filter: the exception object.
            catch_object = CatchObject "catch.object" { dst: def Slot } [pure];
        }
    };
}
