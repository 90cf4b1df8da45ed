//! THE list of bytecode operations. Owns nothing else.
//! A row: doc; snake name = Camel name "text" { operand: Field type, … } [accumulator];
//! The operation number and the operands lie in that order, aligned as in C, rounded up to 8 bytes.
//! Accumulator: `int`, `r4`, `r8` name the register that also holds the result afterwards; `lost` says that all may have changed;
//! empty, that none has. Slots hold i4 and r4 in their low half; the upper half means nothing.
//! Readers: op.rs (structures, numbers, encoding), dispatch.rs (handlers and the loop), verify.rs, disasm.rs; bodies are in ops/.

#[macro_export]
macro_rules! for_each_bytecode {
    ($macro:ident) => {
        $macro! {
            // Constants and moves.
            /// A sign-extended constant: i4, small i8, null.
            const_word = ConstWord "const.word" { dst: Out, value: Imm32 } [int];
            const_wide = ConstWide "const.wide" { dst: Out, value: Imm64 } [int];
            const_string = ConstString "const.string" { dst: Out, literal: CellIndex } [lost];
            move_word = MoveWord "move.word" { dst: Out, src: In } [int];
            /// Into `dst` and the slot after it; both sources are read first.
            move_two = MoveTwo "move.two" { dst: Out, a: In, b: In } [];
            /// One after the other.
            move_three = MoveThree "move.three" { dst: Out, a: In, b: In, c: In } [];
            move_four = MoveFour "move.four" { dst: Out, a: In, b: In, c: In, d: In } [];
            /// Slots that may overlap.
            move_words = MoveWords "move.words" { dst: Out, src: In, count: Count } [lost];
            zero_words = ZeroWords "zero.words" { dst: Out, count: Count } [lost];

            // Integer arithmetic.
            add_i4 = AddI4 "add.i4" { dst: Out, a: In, b: In } [int];
            add_i8 = AddI8 "add.i8" { dst: Out, a: In, b: In } [int];
            sub_i4 = SubI4 "sub.i4" { dst: Out, a: In, b: In } [int];
            sub_i8 = SubI8 "sub.i8" { dst: Out, a: In, b: In } [int];
            mul_i4 = MulI4 "mul.i4" { dst: Out, a: In, b: In } [int];
            mul_i8 = MulI8 "mul.i8" { dst: Out, a: In, b: In } [int];
            and_i4 = AndI4 "and.i4" { dst: Out, a: In, b: In } [int];
            and_i8 = AndI8 "and.i8" { dst: Out, a: In, b: In } [int];
            or_i4 = OrI4 "or.i4" { dst: Out, a: In, b: In } [int];
            or_i8 = OrI8 "or.i8" { dst: Out, a: In, b: In } [int];
            xor_i4 = XorI4 "xor.i4" { dst: Out, a: In, b: In } [int];
            xor_i8 = XorI8 "xor.i8" { dst: Out, a: In, b: In } [int];
            shl_i4 = ShlI4 "shl.i4" { dst: Out, a: In, b: In } [int];
            shl_i8 = ShlI8 "shl.i8" { dst: Out, a: In, b: In } [int];
            shr_i4 = ShrI4 "shr.i4" { dst: Out, a: In, b: In } [int];
            shr_i8 = ShrI8 "shr.i8" { dst: Out, a: In, b: In } [int];
            shr_un_i4 = ShrUnI4 "shr.un.i4" { dst: Out, a: In, b: In } [int];
            shr_un_i8 = ShrUnI8 "shr.un.i8" { dst: Out, a: In, b: In } [int];
            add_i4_imm = AddI4Imm "add.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            add_i8_imm = AddI8Imm "add.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            mul_i4_imm = MulI4Imm "mul.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            mul_i8_imm = MulI8Imm "mul.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            and_i4_imm = AndI4Imm "and.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            and_i8_imm = AndI8Imm "and.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            or_i4_imm = OrI4Imm "or.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            or_i8_imm = OrI8Imm "or.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            xor_i4_imm = XorI4Imm "xor.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            xor_i8_imm = XorI8Imm "xor.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            shl_i4_imm = ShlI4Imm "shl.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            shl_i8_imm = ShlI8Imm "shl.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            shr_i4_imm = ShrI4Imm "shr.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            shr_i8_imm = ShrI8Imm "shr.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            shr_un_i4_imm = ShrUnI4Imm "shr.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            shr_un_i8_imm = ShrUnI8Imm "shr.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            div_i4 = DivI4 "div.i4" { dst: Out, a: In, b: In } [int];
            div_i8 = DivI8 "div.i8" { dst: Out, a: In, b: In } [int];
            rem_i4 = RemI4 "rem.i4" { dst: Out, a: In, b: In } [int];
            rem_i8 = RemI8 "rem.i8" { dst: Out, a: In, b: In } [int];
            div_un_i4 = DivUnI4 "div.un.i4" { dst: Out, a: In, b: In } [int];
            div_un_i8 = DivUnI8 "div.un.i8" { dst: Out, a: In, b: In } [int];
            rem_un_i4 = RemUnI4 "rem.un.i4" { dst: Out, a: In, b: In } [int];
            rem_un_i8 = RemUnI8 "rem.un.i8" { dst: Out, a: In, b: In } [int];
            /// The divisor is neither 0 nor -1.
            div_i4_imm = DivI4Imm "div.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            div_i8_imm = DivI8Imm "div.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            rem_i4_imm = RemI4Imm "rem.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            rem_i8_imm = RemI8Imm "rem.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            div_un_i4_imm = DivUnI4Imm "div.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            div_un_i8_imm = DivUnI8Imm "div.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            rem_un_i4_imm = RemUnI4Imm "rem.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            rem_un_i8_imm = RemUnI8Imm "rem.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            neg_i4 = NegI4 "neg.i4" { dst: Out, a: In } [int];
            neg_i8 = NegI8 "neg.i8" { dst: Out, a: In } [int];
            not_i4 = NotI4 "not.i4" { dst: Out, a: In } [int];
            not_i8 = NotI8 "not.i8" { dst: Out, a: In } [int];
            add_ovf_i4 = AddOvfI4 "add.ovf.i4" { dst: Out, a: In, b: In } [int];
            add_ovf_i8 = AddOvfI8 "add.ovf.i8" { dst: Out, a: In, b: In } [int];
            add_ovf_un_i4 = AddOvfUnI4 "add.ovf.un.i4" { dst: Out, a: In, b: In } [int];
            add_ovf_un_i8 = AddOvfUnI8 "add.ovf.un.i8" { dst: Out, a: In, b: In } [int];
            sub_ovf_i4 = SubOvfI4 "sub.ovf.i4" { dst: Out, a: In, b: In } [int];
            sub_ovf_i8 = SubOvfI8 "sub.ovf.i8" { dst: Out, a: In, b: In } [int];
            sub_ovf_un_i4 = SubOvfUnI4 "sub.ovf.un.i4" { dst: Out, a: In, b: In } [int];
            sub_ovf_un_i8 = SubOvfUnI8 "sub.ovf.un.i8" { dst: Out, a: In, b: In } [int];
            mul_ovf_i4 = MulOvfI4 "mul.ovf.i4" { dst: Out, a: In, b: In } [int];
            mul_ovf_i8 = MulOvfI8 "mul.ovf.i8" { dst: Out, a: In, b: In } [int];
            mul_ovf_un_i4 = MulOvfUnI4 "mul.ovf.un.i4" { dst: Out, a: In, b: In } [int];
            mul_ovf_un_i8 = MulOvfUnI8 "mul.ovf.un.i8" { dst: Out, a: In, b: In } [int];

            // Floats.
            add_r4 = AddR4 "add.r4" { dst: Out, a: In, b: In } [r4];
            add_r8 = AddR8 "add.r8" { dst: Out, a: In, b: In } [r8];
            sub_r4 = SubR4 "sub.r4" { dst: Out, a: In, b: In } [r4];
            sub_r8 = SubR8 "sub.r8" { dst: Out, a: In, b: In } [r8];
            mul_r4 = MulR4 "mul.r4" { dst: Out, a: In, b: In } [r4];
            mul_r8 = MulR8 "mul.r8" { dst: Out, a: In, b: In } [r8];
            div_r4 = DivR4 "div.r4" { dst: Out, a: In, b: In } [r4];
            div_r8 = DivR8 "div.r8" { dst: Out, a: In, b: In } [r8];
            rem_r4 = RemR4 "rem.r4" { dst: Out, a: In, b: In } [r4];
            rem_r8 = RemR8 "rem.r8" { dst: Out, a: In, b: In } [r8];
            neg_r4 = NegR4 "neg.r4" { dst: Out, a: In } [r4];
            neg_r8 = NegR8 "neg.r8" { dst: Out, a: In } [r8];
            check_finite = CheckFinite "check.finite" { dst: Out, a: In } [r8];

            // Conversions: result type, then source type.
            conv_i1_i4 = ConvI1I4 "conv.i1.i4" { dst: Out, a: In } [int];
            conv_u1_i4 = ConvU1I4 "conv.u1.i4" { dst: Out, a: In } [int];
            conv_i2_i4 = ConvI2I4 "conv.i2.i4" { dst: Out, a: In } [int];
            conv_u2_i4 = ConvU2I4 "conv.u2.i4" { dst: Out, a: In } [int];
            conv_i8_i4 = ConvI8I4 "conv.i8.i4" { dst: Out, a: In } [int];
            conv_i8_u4 = ConvI8U4 "conv.i8.u4" { dst: Out, a: In } [int];
            conv_i4_r8 = ConvI4R8 "conv.i4.r8" { dst: Out, a: In } [int];
            conv_u4_r8 = ConvU4R8 "conv.u4.r8" { dst: Out, a: In } [int];
            conv_i8_r8 = ConvI8R8 "conv.i8.r8" { dst: Out, a: In } [int];
            conv_u8_r8 = ConvU8R8 "conv.u8.r8" { dst: Out, a: In } [int];
            conv_r4_i4 = ConvR4I4 "conv.r4.i4" { dst: Out, a: In } [r4];
            conv_r4_i8 = ConvR4I8 "conv.r4.i8" { dst: Out, a: In } [r4];
            conv_r8_i4 = ConvR8I4 "conv.r8.i4" { dst: Out, a: In } [r8];
            conv_r8_i8 = ConvR8I8 "conv.r8.i8" { dst: Out, a: In } [r8];
            conv_r8_u4 = ConvR8U4 "conv.r8.u4" { dst: Out, a: In } [r8];
            conv_r8_u8 = ConvR8U8 "conv.r8.u8" { dst: Out, a: In } [r8];
            conv_r4_r8 = ConvR4R8 "conv.r4.r8" { dst: Out, a: In } [r4];
            conv_r8_r4 = ConvR8R4 "conv.r8.r4" { dst: Out, a: In } [r8];
            /// `types`: source type and, above it, target type (`ir::NumType` numbers, 8 bits each).
            conv_ovf = ConvOvf "conv.ovf" { dst: Out, a: In, types: Code } [int];

            // Comparisons into 0 or 1.
            cmp_eq_i4 = CmpEqI4 "cmp.eq.i4" { dst: Out, a: In, b: In } [int];
            cmp_ne_i4 = CmpNeI4 "cmp.ne.i4" { dst: Out, a: In, b: In } [int];
            cmp_lt_i4 = CmpLtI4 "cmp.lt.i4" { dst: Out, a: In, b: In } [int];
            cmp_le_i4 = CmpLeI4 "cmp.le.i4" { dst: Out, a: In, b: In } [int];
            cmp_lt_un_i4 = CmpLtUnI4 "cmp.lt.un.i4" { dst: Out, a: In, b: In } [int];
            cmp_le_un_i4 = CmpLeUnI4 "cmp.le.un.i4" { dst: Out, a: In, b: In } [int];
            cmp_eq_i8 = CmpEqI8 "cmp.eq.i8" { dst: Out, a: In, b: In } [int];
            cmp_ne_i8 = CmpNeI8 "cmp.ne.i8" { dst: Out, a: In, b: In } [int];
            cmp_lt_i8 = CmpLtI8 "cmp.lt.i8" { dst: Out, a: In, b: In } [int];
            cmp_le_i8 = CmpLeI8 "cmp.le.i8" { dst: Out, a: In, b: In } [int];
            cmp_lt_un_i8 = CmpLtUnI8 "cmp.lt.un.i8" { dst: Out, a: In, b: In } [int];
            cmp_le_un_i8 = CmpLeUnI8 "cmp.le.un.i8" { dst: Out, a: In, b: In } [int];
            cmp_eq_r4 = CmpEqR4 "cmp.eq.r4" { dst: Out, a: In, b: In } [int];
            cmp_ne_r4 = CmpNeR4 "cmp.ne.r4" { dst: Out, a: In, b: In } [int];
            cmp_lt_r4 = CmpLtR4 "cmp.lt.r4" { dst: Out, a: In, b: In } [int];
            cmp_le_r4 = CmpLeR4 "cmp.le.r4" { dst: Out, a: In, b: In } [int];
            cmp_lt_un_r4 = CmpLtUnR4 "cmp.lt.un.r4" { dst: Out, a: In, b: In } [int];
            cmp_le_un_r4 = CmpLeUnR4 "cmp.le.un.r4" { dst: Out, a: In, b: In } [int];
            cmp_eq_r8 = CmpEqR8 "cmp.eq.r8" { dst: Out, a: In, b: In } [int];
            cmp_ne_r8 = CmpNeR8 "cmp.ne.r8" { dst: Out, a: In, b: In } [int];
            cmp_lt_r8 = CmpLtR8 "cmp.lt.r8" { dst: Out, a: In, b: In } [int];
            cmp_le_r8 = CmpLeR8 "cmp.le.r8" { dst: Out, a: In, b: In } [int];
            cmp_lt_un_r8 = CmpLtUnR8 "cmp.lt.un.r8" { dst: Out, a: In, b: In } [int];
            cmp_le_un_r8 = CmpLeUnR8 "cmp.le.un.r8" { dst: Out, a: In, b: In } [int];
            cmp_eq_i4_imm = CmpEqI4Imm "cmp.eq.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ne_i4_imm = CmpNeI4Imm "cmp.ne.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_lt_i4_imm = CmpLtI4Imm "cmp.lt.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_le_i4_imm = CmpLeI4Imm "cmp.le.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_gt_i4_imm = CmpGtI4Imm "cmp.gt.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ge_i4_imm = CmpGeI4Imm "cmp.ge.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_lt_un_i4_imm = CmpLtUnI4Imm "cmp.lt.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_le_un_i4_imm = CmpLeUnI4Imm "cmp.le.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_gt_un_i4_imm = CmpGtUnI4Imm "cmp.gt.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ge_un_i4_imm = CmpGeUnI4Imm "cmp.ge.un.i4.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_eq_i8_imm = CmpEqI8Imm "cmp.eq.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ne_i8_imm = CmpNeI8Imm "cmp.ne.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_lt_i8_imm = CmpLtI8Imm "cmp.lt.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_le_i8_imm = CmpLeI8Imm "cmp.le.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_gt_i8_imm = CmpGtI8Imm "cmp.gt.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ge_i8_imm = CmpGeI8Imm "cmp.ge.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_lt_un_i8_imm = CmpLtUnI8Imm "cmp.lt.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_le_un_i8_imm = CmpLeUnI8Imm "cmp.le.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_gt_un_i8_imm = CmpGtUnI8Imm "cmp.gt.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];
            cmp_ge_un_i8_imm = CmpGeUnI8Imm "cmp.ge.un.i8.imm" { dst: Out, a: In, value: Imm16 } [int];

            // Control. A `loop` form goes back: it also counts, and polls for safepoints.
            jump = Jump "jump" { target: Jump32 } [];
            loop_always = LoopAlways "loop" { target: Jump32 } [];
            branch_eq_i4 = BranchEqI4 "branch.eq.i4" { a: In, b: In, target: Jump16 } [];
            branch_ne_i4 = BranchNeI4 "branch.ne.i4" { a: In, b: In, target: Jump16 } [];
            branch_lt_i4 = BranchLtI4 "branch.lt.i4" { a: In, b: In, target: Jump16 } [];
            branch_le_i4 = BranchLeI4 "branch.le.i4" { a: In, b: In, target: Jump16 } [];
            branch_lt_un_i4 = BranchLtUnI4 "branch.lt.un.i4" { a: In, b: In, target: Jump16 } [];
            branch_le_un_i4 = BranchLeUnI4 "branch.le.un.i4" { a: In, b: In, target: Jump16 } [];
            branch_eq_i8 = BranchEqI8 "branch.eq.i8" { a: In, b: In, target: Jump16 } [];
            branch_ne_i8 = BranchNeI8 "branch.ne.i8" { a: In, b: In, target: Jump16 } [];
            branch_lt_i8 = BranchLtI8 "branch.lt.i8" { a: In, b: In, target: Jump16 } [];
            branch_le_i8 = BranchLeI8 "branch.le.i8" { a: In, b: In, target: Jump16 } [];
            branch_lt_un_i8 = BranchLtUnI8 "branch.lt.un.i8" { a: In, b: In, target: Jump16 } [];
            branch_le_un_i8 = BranchLeUnI8 "branch.le.un.i8" { a: In, b: In, target: Jump16 } [];
            branch_eq_r4 = BranchEqR4 "branch.eq.r4" { a: In, b: In, target: Jump16 } [];
            branch_ne_r4 = BranchNeR4 "branch.ne.r4" { a: In, b: In, target: Jump16 } [];
            branch_lt_r4 = BranchLtR4 "branch.lt.r4" { a: In, b: In, target: Jump16 } [];
            branch_le_r4 = BranchLeR4 "branch.le.r4" { a: In, b: In, target: Jump16 } [];
            branch_lt_un_r4 = BranchLtUnR4 "branch.lt.un.r4" { a: In, b: In, target: Jump16 } [];
            branch_le_un_r4 = BranchLeUnR4 "branch.le.un.r4" { a: In, b: In, target: Jump16 } [];
            branch_eq_r8 = BranchEqR8 "branch.eq.r8" { a: In, b: In, target: Jump16 } [];
            branch_ne_r8 = BranchNeR8 "branch.ne.r8" { a: In, b: In, target: Jump16 } [];
            branch_lt_r8 = BranchLtR8 "branch.lt.r8" { a: In, b: In, target: Jump16 } [];
            branch_le_r8 = BranchLeR8 "branch.le.r8" { a: In, b: In, target: Jump16 } [];
            branch_lt_un_r8 = BranchLtUnR8 "branch.lt.un.r8" { a: In, b: In, target: Jump16 } [];
            branch_le_un_r8 = BranchLeUnR8 "branch.le.un.r8" { a: In, b: In, target: Jump16 } [];
            branch_eq_i4_imm = BranchEqI4Imm "branch.eq.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ne_i4_imm = BranchNeI4Imm "branch.ne.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_lt_i4_imm = BranchLtI4Imm "branch.lt.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_le_i4_imm = BranchLeI4Imm "branch.le.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_gt_i4_imm = BranchGtI4Imm "branch.gt.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ge_i4_imm = BranchGeI4Imm "branch.ge.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_lt_un_i4_imm = BranchLtUnI4Imm "branch.lt.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_le_un_i4_imm = BranchLeUnI4Imm "branch.le.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_gt_un_i4_imm = BranchGtUnI4Imm "branch.gt.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ge_un_i4_imm = BranchGeUnI4Imm "branch.ge.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_eq_i8_imm = BranchEqI8Imm "branch.eq.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ne_i8_imm = BranchNeI8Imm "branch.ne.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_lt_i8_imm = BranchLtI8Imm "branch.lt.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_le_i8_imm = BranchLeI8Imm "branch.le.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_gt_i8_imm = BranchGtI8Imm "branch.gt.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ge_i8_imm = BranchGeI8Imm "branch.ge.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_lt_un_i8_imm = BranchLtUnI8Imm "branch.lt.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_le_un_i8_imm = BranchLeUnI8Imm "branch.le.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_gt_un_i8_imm = BranchGtUnI8Imm "branch.gt.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            branch_ge_un_i8_imm = BranchGeUnI8Imm "branch.ge.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_eq_i4 = LoopEqI4 "loop.eq.i4" { a: In, b: In, target: Jump16 } [];
            loop_ne_i4 = LoopNeI4 "loop.ne.i4" { a: In, b: In, target: Jump16 } [];
            loop_lt_i4 = LoopLtI4 "loop.lt.i4" { a: In, b: In, target: Jump16 } [];
            loop_le_i4 = LoopLeI4 "loop.le.i4" { a: In, b: In, target: Jump16 } [];
            loop_lt_un_i4 = LoopLtUnI4 "loop.lt.un.i4" { a: In, b: In, target: Jump16 } [];
            loop_le_un_i4 = LoopLeUnI4 "loop.le.un.i4" { a: In, b: In, target: Jump16 } [];
            loop_eq_i8 = LoopEqI8 "loop.eq.i8" { a: In, b: In, target: Jump16 } [];
            loop_ne_i8 = LoopNeI8 "loop.ne.i8" { a: In, b: In, target: Jump16 } [];
            loop_lt_i8 = LoopLtI8 "loop.lt.i8" { a: In, b: In, target: Jump16 } [];
            loop_le_i8 = LoopLeI8 "loop.le.i8" { a: In, b: In, target: Jump16 } [];
            loop_lt_un_i8 = LoopLtUnI8 "loop.lt.un.i8" { a: In, b: In, target: Jump16 } [];
            loop_le_un_i8 = LoopLeUnI8 "loop.le.un.i8" { a: In, b: In, target: Jump16 } [];
            loop_eq_r4 = LoopEqR4 "loop.eq.r4" { a: In, b: In, target: Jump16 } [];
            loop_ne_r4 = LoopNeR4 "loop.ne.r4" { a: In, b: In, target: Jump16 } [];
            loop_lt_r4 = LoopLtR4 "loop.lt.r4" { a: In, b: In, target: Jump16 } [];
            loop_le_r4 = LoopLeR4 "loop.le.r4" { a: In, b: In, target: Jump16 } [];
            loop_lt_un_r4 = LoopLtUnR4 "loop.lt.un.r4" { a: In, b: In, target: Jump16 } [];
            loop_le_un_r4 = LoopLeUnR4 "loop.le.un.r4" { a: In, b: In, target: Jump16 } [];
            loop_eq_r8 = LoopEqR8 "loop.eq.r8" { a: In, b: In, target: Jump16 } [];
            loop_ne_r8 = LoopNeR8 "loop.ne.r8" { a: In, b: In, target: Jump16 } [];
            loop_lt_r8 = LoopLtR8 "loop.lt.r8" { a: In, b: In, target: Jump16 } [];
            loop_le_r8 = LoopLeR8 "loop.le.r8" { a: In, b: In, target: Jump16 } [];
            loop_lt_un_r8 = LoopLtUnR8 "loop.lt.un.r8" { a: In, b: In, target: Jump16 } [];
            loop_le_un_r8 = LoopLeUnR8 "loop.le.un.r8" { a: In, b: In, target: Jump16 } [];
            loop_eq_i4_imm = LoopEqI4Imm "loop.eq.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ne_i4_imm = LoopNeI4Imm "loop.ne.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_lt_i4_imm = LoopLtI4Imm "loop.lt.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_le_i4_imm = LoopLeI4Imm "loop.le.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_gt_i4_imm = LoopGtI4Imm "loop.gt.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ge_i4_imm = LoopGeI4Imm "loop.ge.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_lt_un_i4_imm = LoopLtUnI4Imm "loop.lt.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_le_un_i4_imm = LoopLeUnI4Imm "loop.le.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_gt_un_i4_imm = LoopGtUnI4Imm "loop.gt.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ge_un_i4_imm = LoopGeUnI4Imm "loop.ge.un.i4.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_eq_i8_imm = LoopEqI8Imm "loop.eq.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ne_i8_imm = LoopNeI8Imm "loop.ne.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_lt_i8_imm = LoopLtI8Imm "loop.lt.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_le_i8_imm = LoopLeI8Imm "loop.le.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_gt_i8_imm = LoopGtI8Imm "loop.gt.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ge_i8_imm = LoopGeI8Imm "loop.ge.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_lt_un_i8_imm = LoopLtUnI8Imm "loop.lt.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_le_un_i8_imm = LoopLeUnI8Imm "loop.le.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_gt_un_i8_imm = LoopGtUnI8Imm "loop.gt.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            loop_ge_un_i8_imm = LoopGeUnI8Imm "loop.ge.un.i8.imm" { a: In, value: Imm16, target: Jump16 } [];
            /// Followed by `count` 32-bit distances from this operation, two a word; beyond them: the operation after.
            switch = Switch "switch" { index: In, count: Count } [];

            // The frame as memory.
            slot_addr = SlotAddr "slot.addr" { dst: Out, offset: FrameOffset } [int];
            frame_load_i1 = FrameLoadI1 "frame.load.i1" { dst: Out, offset: FrameOffset } [int];
            frame_load_u1 = FrameLoadU1 "frame.load.u1" { dst: Out, offset: FrameOffset } [int];
            frame_load_i2 = FrameLoadI2 "frame.load.i2" { dst: Out, offset: FrameOffset } [int];
            frame_load_u2 = FrameLoadU2 "frame.load.u2" { dst: Out, offset: FrameOffset } [int];
            frame_load_i4 = FrameLoadI4 "frame.load.i4" { dst: Out, offset: FrameOffset } [int];
            frame_store_1 = FrameStore1 "frame.store.1" { value: In, offset: FrameOffset } [];
            frame_store_2 = FrameStore2 "frame.store.2" { value: In, offset: FrameOffset } [];
            frame_store_4 = FrameStore4 "frame.store.4" { value: In, offset: FrameOffset } [];
            frame_copy = FrameCopy "frame.copy" { target: FrameOffset, source: FrameOffset, size: Size } [lost];

            // Memory: a null base throws NullReferenceException.
            load_i1 = LoadI1 "load.i1" { dst: Out, base: In, offset: Offset } [int];
            load_u1 = LoadU1 "load.u1" { dst: Out, base: In, offset: Offset } [int];
            load_i2 = LoadI2 "load.i2" { dst: Out, base: In, offset: Offset } [int];
            load_u2 = LoadU2 "load.u2" { dst: Out, base: In, offset: Offset } [int];
            load_i4 = LoadI4 "load.i4" { dst: Out, base: In, offset: Offset } [int];
            load_word = LoadWord "load.word" { dst: Out, base: In, offset: Offset } [int];
            load_r4 = LoadR4 "load.r4" { dst: Out, base: In, offset: Offset } [r4];
            load_r8 = LoadR8 "load.r8" { dst: Out, base: In, offset: Offset } [r8];
            store_1 = Store1 "store.1" { base: In, value: In, offset: Offset } [];
            store_2 = Store2 "store.2" { base: In, value: In, offset: Offset } [];
            store_4 = Store4 "store.4" { base: In, value: In, offset: Offset } [];
            store_word = StoreWord "store.word" { base: In, value: In, offset: Offset } [];
            /// With the write barrier.
            store_ref = StoreRef "store.ref" { base: In, value: In, offset: Offset } [lost];
            load_struct = LoadStruct "load.struct" { dst: Out, base: In, offset: Offset, size: Size } [lost];
            store_struct = StoreStruct "store.struct" { base: In, value: In, offset: Offset, size: Size } [lost];
            /// With barriers.
            store_struct_refs = StoreStructRefs "store.struct.refs" { base: In, value: In, offset: Offset, size: Size } [lost];
            field_addr = FieldAddr "field.addr" { dst: Out, base: In, offset: Offset } [int];
            field_addr_far = FieldAddrFar "field.addr.far" { dst: Out, base: In, offset: FarOffset } [int];
            copy_value = CopyValue "copy.value" { target: In, source: In, size: Size } [lost];
            copy_value_refs = CopyValueRefs "copy.value.refs" { target: In, source: In, size: Size } [lost];
            zero_value = ZeroValue "zero.value" { target: In, size: Size } [lost];
            copy_block = CopyBlock "copy.block" { target: In, source: In, size: In } [lost];
            fill_block = FillBlock "fill.block" { target: In, value: In, size: In } [lost];
            /// `mark`: the slot that remembers what to free at return.
            stack_alloc = StackAlloc "stack.alloc" { dst: Out, size: In, mark: Out, zeroed: Count } [lost];
            stack_free = StackFree "stack.free" { mark: In } [];
            barrier_acquire = BarrierAcquire "barrier.acquire" {} [];
            barrier_release = BarrierRelease "barrier.release" {} [];
            barrier_full = BarrierFull "barrier.full" {} [];
            check_null = CheckNull "check.null" { a: In } [];
            atomic_exchange_i1 = AtomicExchangeI1 "atomic.exchange.i1" { dst: Out, base: In, value: In } [int];
            atomic_exchange_u1 = AtomicExchangeU1 "atomic.exchange.u1" { dst: Out, base: In, value: In } [int];
            atomic_exchange_i2 = AtomicExchangeI2 "atomic.exchange.i2" { dst: Out, base: In, value: In } [int];
            atomic_exchange_u2 = AtomicExchangeU2 "atomic.exchange.u2" { dst: Out, base: In, value: In } [int];
            atomic_exchange_i4 = AtomicExchangeI4 "atomic.exchange.i4" { dst: Out, base: In, value: In } [int];
            atomic_exchange_i8 = AtomicExchangeI8 "atomic.exchange.i8" { dst: Out, base: In, value: In } [int];
            atomic_exchange_ref = AtomicExchangeRef "atomic.exchange.ref" { dst: Out, base: In, value: In } [int];
            atomic_compare_exchange_i1 = AtomicCompareExchangeI1 "atomic.compare.exchange.i1" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_u1 = AtomicCompareExchangeU1 "atomic.compare.exchange.u1" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_i2 = AtomicCompareExchangeI2 "atomic.compare.exchange.i2" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_u2 = AtomicCompareExchangeU2 "atomic.compare.exchange.u2" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_i4 = AtomicCompareExchangeI4 "atomic.compare.exchange.i4" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_i8 = AtomicCompareExchangeI8 "atomic.compare.exchange.i8" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_compare_exchange_ref = AtomicCompareExchangeRef "atomic.compare.exchange.ref" { dst: Out, base: In, value: In, comparand: In } [int];
            atomic_add_i4 = AtomicAddI4 "atomic.add.i4" { dst: Out, base: In, value: In } [int];
            atomic_add_i8 = AtomicAddI8 "atomic.add.i8" { dst: Out, base: In, value: In } [int];
            atomic_and_i4 = AtomicAndI4 "atomic.and.i4" { dst: Out, base: In, value: In } [int];
            atomic_and_i8 = AtomicAndI8 "atomic.and.i8" { dst: Out, base: In, value: In } [int];
            atomic_or_i4 = AtomicOrI4 "atomic.or.i4" { dst: Out, base: In, value: In } [int];
            atomic_or_i8 = AtomicOrI8 "atomic.or.i8" { dst: Out, base: In, value: In } [int];

            // Arrays and strings.
            array_length = ArrayLength "array.length" { dst: Out, array: In } [int];
            elem_load_i1 = ElemLoadI1 "elem.load.i1" { dst: Out, array: In, index: In } [int];
            elem_load_u1 = ElemLoadU1 "elem.load.u1" { dst: Out, array: In, index: In } [int];
            elem_load_i2 = ElemLoadI2 "elem.load.i2" { dst: Out, array: In, index: In } [int];
            elem_load_u2 = ElemLoadU2 "elem.load.u2" { dst: Out, array: In, index: In } [int];
            elem_load_i4 = ElemLoadI4 "elem.load.i4" { dst: Out, array: In, index: In } [int];
            elem_load_word = ElemLoadWord "elem.load.word" { dst: Out, array: In, index: In } [int];
            elem_load_r4 = ElemLoadR4 "elem.load.r4" { dst: Out, array: In, index: In } [r4];
            elem_load_r8 = ElemLoadR8 "elem.load.r8" { dst: Out, array: In, index: In } [r8];
            elem_store_1 = ElemStore1 "elem.store.1" { array: In, index: In, value: In } [];
            elem_store_2 = ElemStore2 "elem.store.2" { array: In, index: In, value: In } [];
            elem_store_4 = ElemStore4 "elem.store.4" { array: In, index: In, value: In } [];
            elem_store_word = ElemStoreWord "elem.store.word" { array: In, index: In, value: In } [];
            /// With the covariance check and the write barrier.
            elem_store_ref = ElemStoreRef "elem.store.ref" { array: In, index: In, value: In } [lost];
            elem_store_ref_exact = ElemStoreRefExact "elem.store.ref.exact" { array: In, index: In, value: In } [lost];
            elem_load_struct = ElemLoadStruct "elem.load.struct" { dst: Out, array: In, index: In, size: Size } [lost];
            elem_store_struct = ElemStoreStruct "elem.store.struct" { array: In, index: In, value: In, size: Size } [lost];
            elem_store_struct_refs = ElemStoreStructRefs "elem.store.struct.refs" { array: In, index: In, value: In, size: Size } [lost];
            elem_addr = ElemAddr "elem.addr" { dst: Out, array: In, index: In, size: Size } [int];
            elem_addr_checked = ElemAddrChecked "elem.addr.checked" { dst: Out, array: In, index: In, ty: Handle } [lost];
            multi_elem_addr = MultiElemAddr "multi.elem.addr" { dst: Out, array: In, indices: In, rank: Count, size: Size } [lost];
            /// Of an array of rank 2.
            multi_elem_addr_two = MultiElemAddrTwo "multi.elem.addr.two" { dst: Out, array: In, first: In, second: In, size: Size } [int];
            multi_elem_addr_checked = MultiElemAddrChecked "multi.elem.addr.checked" { dst: Out, array: In, indices: In, rank: Count, ty: Handle } [lost];
            check_store = CheckStore "check.store" { array: In, value: In } [lost];
            check_index = CheckIndex "check.index" { dst: Out, index: In } [int];
            string_length = StringLength "string.length" { dst: Out, string: In } [int];
            string_char = StringChar "string.char" { dst: Out, string: In, index: In } [int];

            // Objects and types.
            new_object = NewObject "new.object" { dst: Out, ty: CellIndex } [lost];
            new_object_dynamic = NewObjectDynamic "new.object.dynamic" { dst: Out, ty: In } [lost];
            new_array = NewArray "new.array" { dst: Out, length: In, ty: CellIndex } [lost];
            new_array_dynamic = NewArrayDynamic "new.array.dynamic" { dst: Out, length: In, ty: In } [lost];
            /// The length is an i8.
            new_array_wide = NewArrayWide "new.array.wide" { dst: Out, length: In, ty: Handle } [lost];
            new_multi_array = NewMultiArray "new.multi.array" { dst: Out, dims: In, count: Count, with_bounds: Count, ty: Handle } [lost];
            cast = Cast "cast" { dst: Out, object: In, ty: CellIndex } [lost];
            cast_dynamic = CastDynamic "cast.dynamic" { dst: Out, object: In, ty: In } [lost];
            is_instance = IsInstance "is.instance" { dst: Out, object: In, ty: CellIndex } [lost];
            is_instance_dynamic = IsInstanceDynamic "is.instance.dynamic" { dst: Out, object: In, ty: In } [lost];
            /// A value of at most 8 bytes, `size` of them.
            box_word = BoxWord "box.word" { dst: Out, value: In, ty: Handle, size: Count } [lost];
            box_words = BoxWords "box.words" { dst: Out, value: In, ty: Handle } [lost];
            box_from = BoxFrom "box.from" { dst: Out, source: In, ty: Handle } [lost];
            unbox_addr = UnboxAddr "unbox.addr" { dst: Out, object: In, ty: Handle } [lost];
            unbox_nullable = UnboxNullable "unbox.nullable" { dst: Out, object: In, ty: Handle } [lost];
            type_handle = TypeHandle "type.handle" { dst: Out, ty: CellIndex } [lost];
            type_object = TypeObject "type.object" { dst: Out, ty: CellIndex } [lost];
            type_object_of = TypeObjectOf "type.object.of" { dst: Out, handle: In } [lost];
            object_type = ObjectType "object.type" { dst: Out, object: In } [int];
            check_type = CheckType "check.type" { handle: In, ty: Handle } [lost];
            method_handle = MethodHandle "method.handle" { dst: Out, method: CellIndex } [lost];
            method_token = MethodToken "method.token" { dst: Out, method: In } [int];
            /// Generic lookups: `slot` of the dictionary that the context leads to.
            lookup_type = LookupType "lookup.type" { dst: Out, context: In, depth: Count, slot: Count } [lost];
            lookup_method = LookupMethod "lookup.method" { dst: Out, context: In, slot: Count } [lost];

            // Statics.
            static_base = StaticBase "static.base" { dst: Out, ty: CellIndex } [lost];
            static_base_dynamic = StaticBaseDynamic "static.base.dynamic" { dst: Out, ty: In } [lost];
            thread_static_base = ThreadStaticBase "thread.static.base" { dst: Out, ty: Handle } [lost];
            init_class = InitClass "init.class" { ty: Handle } [lost];
            field_data = FieldData "field.data" { dst: Out, field: CellIndex } [lost];

            // Calls: every form is one word, with the result's delta first.
            call = Call "call" { result: Delta, base: Base, method: CellIndex } [lost];
            call_dynamic = CallDynamic "call.dynamic" { result: Delta, base: Base, method: In } [lost];
            /// The cell is an `Import::VirtualSlot`; the site's profile follows it.
            call_virtual = CallVirtual "call.virtual" { result: Delta, base: Base, slot: CellIndex } [lost];
            /// `method` is followed by the cells of the inline cache.
            call_interface = CallInterface "call.interface" { result: Delta, base: Base, method: CellIndex } [lost];
            call_interface_dynamic = CallInterfaceDynamic "call.interface.dynamic" { result: Delta, base: Base, method: In } [lost];
            call_indirect = CallIndirect "call.indirect" { result: Delta, base: Base, target: In } [lost];
            /// The cell is an `Import::NativeCall`: the type of the function pointer, and where the pointer is.
            call_native = CallNative "call.native" { result: Delta, base: Base, site: CellIndex } [lost];
            call_delegate = CallDelegate "call.delegate" { result: Delta, base: Base, words: Count } [lost];
            /// The whole body of an internal call: the arguments are the frame.
            call_internal = CallInternal "call.internal" { body: CellIndex } [lost];
            tail_call = TailCall "tail.call" { arguments: In, count: Count, method: Handle } [lost];
            tail_call_indirect = TailCallIndirect "tail.call.indirect" { arguments: In, count: Count, target: In } [lost];
            return_void = ReturnVoid "return.void" {} [lost];
            return_word = ReturnWord "return.word" { value: In } [int];
            return_words = ReturnWords "return.words" { value: In, count: Count } [lost];
            load_function = LoadFunction "load.function" { dst: Out, method: Handle } [lost];
            load_virtual_function = LoadVirtualFunction "load.virtual.function" { dst: Out, object: In, method: Handle } [lost];
            new_delegate = NewDelegate "new.delegate" { dst: Out, target: In, function: In, ty: Handle } [lost];

            // Exceptions.
            throw = Throw "throw" { object: In } [];
            rethrow = Rethrow "rethrow" {} [];
            throw_error = ThrowError "throw.error" { error: CellIndex } [];
            /// Enters a finally handler; `resume` is the slot where it finds the way back.
            call_finally = CallFinally "call.finally" { resume: Out, target: Jump32 } [lost];
            /// Goes on where the handler was called, or ends the run that an exception started.
            end_finally = EndFinally "end.finally" { resume: In } [lost];
            end_fault = EndFault "end.fault" {} [];
            end_catch = EndCatch "end.catch" {} [lost];
            end_filter = EndFilter "end.filter" { accept: In } [];
            catch_object = CatchObject "catch.object" { dst: Out } [lost];

            // Runtime async.
            /// Goes on, unless the call before suspended: then the frame does.
            await_call = AwaitCall "await.call" { point: Imm32 } [lost];
            /// Goes on, unless the call before suspended: then the frame is left.
            await_tail = AwaitTail "await.tail" {} [];
            take_continuation = TakeContinuation "take.continuation" { dst: Out } [int];
            /// The `await.call` behind it suspends in any case.
            await_force = AwaitForce "await.force" {} [lost];
            /// The call before is to be taken for one that suspended, for `awaited`.
            await_leaf = AwaitLeaf "await.leaf" { awaited: In, kind: Count } [];
            /// The frame of a continuation on top of this one. A call: the result's delta comes first.
            resume_frame = ResumeFrame "resume.frame" { result: Delta, base: Base, continuation: In } [lost];
            /// Follows it: the result of the frame to where it is wanted, or the continuation it suspended into.
            resume_done = ResumeDone "resume.done" { dst: Out, awaiting: In, result: In, base: Base } [lost];
            thread_load = ThreadLoad "thread.load" { dst: Out, offset: Offset } [int];
            thread_store = ThreadStore "thread.store" { value: In, offset: Offset } [];
            thread_take = ThreadTake "thread.take" { dst: Out, offset: Offset } [int];

            // Entry and exit.
            /// What a method runs before it has bytecode.
            prepare = Prepare "prepare" {} [];
            /// Back to Rust.
            exit = Exit "exit" {} [];

            // Forms with an operand in the accumulator (`forms`). `acc`: the first operand that can be; `by`: the second.
            add_i4_acc = AddI4Acc "add.i4.acc" { dst: Out, b: In } [int];
            add_i8_acc = AddI8Acc "add.i8.acc" { dst: Out, b: In } [int];
            mul_i4_acc = MulI4Acc "mul.i4.acc" { dst: Out, b: In } [int];
            mul_i8_acc = MulI8Acc "mul.i8.acc" { dst: Out, b: In } [int];
            and_i4_acc = AndI4Acc "and.i4.acc" { dst: Out, b: In } [int];
            and_i8_acc = AndI8Acc "and.i8.acc" { dst: Out, b: In } [int];
            or_i4_acc = OrI4Acc "or.i4.acc" { dst: Out, b: In } [int];
            or_i8_acc = OrI8Acc "or.i8.acc" { dst: Out, b: In } [int];
            xor_i4_acc = XorI4Acc "xor.i4.acc" { dst: Out, b: In } [int];
            xor_i8_acc = XorI8Acc "xor.i8.acc" { dst: Out, b: In } [int];
            sub_i4_acc = SubI4Acc "sub.i4.acc" { dst: Out, b: In } [int];
            sub_i8_acc = SubI8Acc "sub.i8.acc" { dst: Out, b: In } [int];
            sub_i4_by_acc = SubI4ByAcc "sub.i4.by.acc" { dst: Out, a: In } [int];
            sub_i8_by_acc = SubI8ByAcc "sub.i8.by.acc" { dst: Out, a: In } [int];
            add_i4_imm_acc = AddI4ImmAcc "add.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            add_i8_imm_acc = AddI8ImmAcc "add.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            mul_i4_imm_acc = MulI4ImmAcc "mul.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            mul_i8_imm_acc = MulI8ImmAcc "mul.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            and_i4_imm_acc = AndI4ImmAcc "and.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            and_i8_imm_acc = AndI8ImmAcc "and.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            or_i4_imm_acc = OrI4ImmAcc "or.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            or_i8_imm_acc = OrI8ImmAcc "or.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            xor_i4_imm_acc = XorI4ImmAcc "xor.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            xor_i8_imm_acc = XorI8ImmAcc "xor.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            shl_i4_imm_acc = ShlI4ImmAcc "shl.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            shl_i8_imm_acc = ShlI8ImmAcc "shl.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            shr_i4_imm_acc = ShrI4ImmAcc "shr.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            shr_i8_imm_acc = ShrI8ImmAcc "shr.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            shr_un_i4_imm_acc = ShrUnI4ImmAcc "shr.un.i4.imm.acc" { dst: Out, value: Imm16 } [int];
            shr_un_i8_imm_acc = ShrUnI8ImmAcc "shr.un.i8.imm.acc" { dst: Out, value: Imm16 } [int];
            add_r4_acc = AddR4Acc "add.r4.acc" { dst: Out, b: In } [r4];
            add_r8_acc = AddR8Acc "add.r8.acc" { dst: Out, b: In } [r8];
            mul_r4_acc = MulR4Acc "mul.r4.acc" { dst: Out, b: In } [r4];
            mul_r8_acc = MulR8Acc "mul.r8.acc" { dst: Out, b: In } [r8];
            sub_r4_acc = SubR4Acc "sub.r4.acc" { dst: Out, b: In } [r4];
            sub_r4_by_acc = SubR4ByAcc "sub.r4.by.acc" { dst: Out, a: In } [r4];
            sub_r8_acc = SubR8Acc "sub.r8.acc" { dst: Out, b: In } [r8];
            sub_r8_by_acc = SubR8ByAcc "sub.r8.by.acc" { dst: Out, a: In } [r8];
            div_r4_acc = DivR4Acc "div.r4.acc" { dst: Out, b: In } [r4];
            div_r4_by_acc = DivR4ByAcc "div.r4.by.acc" { dst: Out, a: In } [r4];
            div_r8_acc = DivR8Acc "div.r8.acc" { dst: Out, b: In } [r8];
            div_r8_by_acc = DivR8ByAcc "div.r8.by.acc" { dst: Out, a: In } [r8];
            conv_i1_i4_acc = ConvI1I4Acc "conv.i1.i4.acc" { dst: Out } [int];
            conv_u1_i4_acc = ConvU1I4Acc "conv.u1.i4.acc" { dst: Out } [int];
            conv_i2_i4_acc = ConvI2I4Acc "conv.i2.i4.acc" { dst: Out } [int];
            conv_u2_i4_acc = ConvU2I4Acc "conv.u2.i4.acc" { dst: Out } [int];
            conv_i8_i4_acc = ConvI8I4Acc "conv.i8.i4.acc" { dst: Out } [int];
            conv_i8_u4_acc = ConvI8U4Acc "conv.i8.u4.acc" { dst: Out } [int];
            conv_r8_i4_acc = ConvR8I4Acc "conv.r8.i4.acc" { dst: Out } [r8];
            conv_i4_r8_acc = ConvI4R8Acc "conv.i4.r8.acc" { dst: Out } [int];
            branch_eq_i4_acc = BranchEqI4Acc "branch.eq.i4.acc" { b: In, target: Jump16 } [];
            branch_ne_i4_acc = BranchNeI4Acc "branch.ne.i4.acc" { b: In, target: Jump16 } [];
            branch_lt_i4_acc = BranchLtI4Acc "branch.lt.i4.acc" { b: In, target: Jump16 } [];
            branch_le_i4_acc = BranchLeI4Acc "branch.le.i4.acc" { b: In, target: Jump16 } [];
            branch_gt_i4_acc = BranchGtI4Acc "branch.gt.i4.acc" { b: In, target: Jump16 } [];
            branch_ge_i4_acc = BranchGeI4Acc "branch.ge.i4.acc" { b: In, target: Jump16 } [];
            branch_lt_un_i4_acc = BranchLtUnI4Acc "branch.lt.un.i4.acc" { b: In, target: Jump16 } [];
            branch_le_un_i4_acc = BranchLeUnI4Acc "branch.le.un.i4.acc" { b: In, target: Jump16 } [];
            branch_gt_un_i4_acc = BranchGtUnI4Acc "branch.gt.un.i4.acc" { b: In, target: Jump16 } [];
            branch_ge_un_i4_acc = BranchGeUnI4Acc "branch.ge.un.i4.acc" { b: In, target: Jump16 } [];
            branch_eq_i8_acc = BranchEqI8Acc "branch.eq.i8.acc" { b: In, target: Jump16 } [];
            branch_ne_i8_acc = BranchNeI8Acc "branch.ne.i8.acc" { b: In, target: Jump16 } [];
            branch_lt_i8_acc = BranchLtI8Acc "branch.lt.i8.acc" { b: In, target: Jump16 } [];
            branch_le_i8_acc = BranchLeI8Acc "branch.le.i8.acc" { b: In, target: Jump16 } [];
            branch_gt_i8_acc = BranchGtI8Acc "branch.gt.i8.acc" { b: In, target: Jump16 } [];
            branch_ge_i8_acc = BranchGeI8Acc "branch.ge.i8.acc" { b: In, target: Jump16 } [];
            branch_lt_un_i8_acc = BranchLtUnI8Acc "branch.lt.un.i8.acc" { b: In, target: Jump16 } [];
            branch_le_un_i8_acc = BranchLeUnI8Acc "branch.le.un.i8.acc" { b: In, target: Jump16 } [];
            branch_gt_un_i8_acc = BranchGtUnI8Acc "branch.gt.un.i8.acc" { b: In, target: Jump16 } [];
            branch_ge_un_i8_acc = BranchGeUnI8Acc "branch.ge.un.i8.acc" { b: In, target: Jump16 } [];
            branch_eq_r8_acc = BranchEqR8Acc "branch.eq.r8.acc" { b: In, target: Jump16 } [];
            branch_ne_r8_acc = BranchNeR8Acc "branch.ne.r8.acc" { b: In, target: Jump16 } [];
            branch_lt_r8_acc = BranchLtR8Acc "branch.lt.r8.acc" { b: In, target: Jump16 } [];
            branch_le_r8_acc = BranchLeR8Acc "branch.le.r8.acc" { b: In, target: Jump16 } [];
            branch_gt_r8_acc = BranchGtR8Acc "branch.gt.r8.acc" { b: In, target: Jump16 } [];
            branch_ge_r8_acc = BranchGeR8Acc "branch.ge.r8.acc" { b: In, target: Jump16 } [];
            branch_lt_un_r8_acc = BranchLtUnR8Acc "branch.lt.un.r8.acc" { b: In, target: Jump16 } [];
            branch_le_un_r8_acc = BranchLeUnR8Acc "branch.le.un.r8.acc" { b: In, target: Jump16 } [];
            branch_gt_un_r8_acc = BranchGtUnR8Acc "branch.gt.un.r8.acc" { b: In, target: Jump16 } [];
            branch_ge_un_r8_acc = BranchGeUnR8Acc "branch.ge.un.r8.acc" { b: In, target: Jump16 } [];
            branch_eq_i4_imm_acc = BranchEqI4ImmAcc "branch.eq.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ne_i4_imm_acc = BranchNeI4ImmAcc "branch.ne.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_lt_i4_imm_acc = BranchLtI4ImmAcc "branch.lt.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_le_i4_imm_acc = BranchLeI4ImmAcc "branch.le.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_gt_i4_imm_acc = BranchGtI4ImmAcc "branch.gt.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ge_i4_imm_acc = BranchGeI4ImmAcc "branch.ge.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_lt_un_i4_imm_acc = BranchLtUnI4ImmAcc "branch.lt.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_le_un_i4_imm_acc = BranchLeUnI4ImmAcc "branch.le.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_gt_un_i4_imm_acc = BranchGtUnI4ImmAcc "branch.gt.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ge_un_i4_imm_acc = BranchGeUnI4ImmAcc "branch.ge.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_eq_i8_imm_acc = BranchEqI8ImmAcc "branch.eq.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ne_i8_imm_acc = BranchNeI8ImmAcc "branch.ne.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_lt_i8_imm_acc = BranchLtI8ImmAcc "branch.lt.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_le_i8_imm_acc = BranchLeI8ImmAcc "branch.le.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_gt_i8_imm_acc = BranchGtI8ImmAcc "branch.gt.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ge_i8_imm_acc = BranchGeI8ImmAcc "branch.ge.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_lt_un_i8_imm_acc = BranchLtUnI8ImmAcc "branch.lt.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_le_un_i8_imm_acc = BranchLeUnI8ImmAcc "branch.le.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_gt_un_i8_imm_acc = BranchGtUnI8ImmAcc "branch.gt.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            branch_ge_un_i8_imm_acc = BranchGeUnI8ImmAcc "branch.ge.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_eq_i4_acc = LoopEqI4Acc "loop.eq.i4.acc" { b: In, target: Jump16 } [];
            loop_ne_i4_acc = LoopNeI4Acc "loop.ne.i4.acc" { b: In, target: Jump16 } [];
            loop_lt_i4_acc = LoopLtI4Acc "loop.lt.i4.acc" { b: In, target: Jump16 } [];
            loop_le_i4_acc = LoopLeI4Acc "loop.le.i4.acc" { b: In, target: Jump16 } [];
            loop_gt_i4_acc = LoopGtI4Acc "loop.gt.i4.acc" { b: In, target: Jump16 } [];
            loop_ge_i4_acc = LoopGeI4Acc "loop.ge.i4.acc" { b: In, target: Jump16 } [];
            loop_lt_un_i4_acc = LoopLtUnI4Acc "loop.lt.un.i4.acc" { b: In, target: Jump16 } [];
            loop_le_un_i4_acc = LoopLeUnI4Acc "loop.le.un.i4.acc" { b: In, target: Jump16 } [];
            loop_gt_un_i4_acc = LoopGtUnI4Acc "loop.gt.un.i4.acc" { b: In, target: Jump16 } [];
            loop_ge_un_i4_acc = LoopGeUnI4Acc "loop.ge.un.i4.acc" { b: In, target: Jump16 } [];
            loop_eq_i8_acc = LoopEqI8Acc "loop.eq.i8.acc" { b: In, target: Jump16 } [];
            loop_ne_i8_acc = LoopNeI8Acc "loop.ne.i8.acc" { b: In, target: Jump16 } [];
            loop_lt_i8_acc = LoopLtI8Acc "loop.lt.i8.acc" { b: In, target: Jump16 } [];
            loop_le_i8_acc = LoopLeI8Acc "loop.le.i8.acc" { b: In, target: Jump16 } [];
            loop_gt_i8_acc = LoopGtI8Acc "loop.gt.i8.acc" { b: In, target: Jump16 } [];
            loop_ge_i8_acc = LoopGeI8Acc "loop.ge.i8.acc" { b: In, target: Jump16 } [];
            loop_lt_un_i8_acc = LoopLtUnI8Acc "loop.lt.un.i8.acc" { b: In, target: Jump16 } [];
            loop_le_un_i8_acc = LoopLeUnI8Acc "loop.le.un.i8.acc" { b: In, target: Jump16 } [];
            loop_gt_un_i8_acc = LoopGtUnI8Acc "loop.gt.un.i8.acc" { b: In, target: Jump16 } [];
            loop_ge_un_i8_acc = LoopGeUnI8Acc "loop.ge.un.i8.acc" { b: In, target: Jump16 } [];
            loop_eq_r8_acc = LoopEqR8Acc "loop.eq.r8.acc" { b: In, target: Jump16 } [];
            loop_ne_r8_acc = LoopNeR8Acc "loop.ne.r8.acc" { b: In, target: Jump16 } [];
            loop_lt_r8_acc = LoopLtR8Acc "loop.lt.r8.acc" { b: In, target: Jump16 } [];
            loop_le_r8_acc = LoopLeR8Acc "loop.le.r8.acc" { b: In, target: Jump16 } [];
            loop_gt_r8_acc = LoopGtR8Acc "loop.gt.r8.acc" { b: In, target: Jump16 } [];
            loop_ge_r8_acc = LoopGeR8Acc "loop.ge.r8.acc" { b: In, target: Jump16 } [];
            loop_lt_un_r8_acc = LoopLtUnR8Acc "loop.lt.un.r8.acc" { b: In, target: Jump16 } [];
            loop_le_un_r8_acc = LoopLeUnR8Acc "loop.le.un.r8.acc" { b: In, target: Jump16 } [];
            loop_gt_un_r8_acc = LoopGtUnR8Acc "loop.gt.un.r8.acc" { b: In, target: Jump16 } [];
            loop_ge_un_r8_acc = LoopGeUnR8Acc "loop.ge.un.r8.acc" { b: In, target: Jump16 } [];
            loop_eq_i4_imm_acc = LoopEqI4ImmAcc "loop.eq.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ne_i4_imm_acc = LoopNeI4ImmAcc "loop.ne.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_lt_i4_imm_acc = LoopLtI4ImmAcc "loop.lt.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_le_i4_imm_acc = LoopLeI4ImmAcc "loop.le.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_gt_i4_imm_acc = LoopGtI4ImmAcc "loop.gt.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ge_i4_imm_acc = LoopGeI4ImmAcc "loop.ge.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_lt_un_i4_imm_acc = LoopLtUnI4ImmAcc "loop.lt.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_le_un_i4_imm_acc = LoopLeUnI4ImmAcc "loop.le.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_gt_un_i4_imm_acc = LoopGtUnI4ImmAcc "loop.gt.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ge_un_i4_imm_acc = LoopGeUnI4ImmAcc "loop.ge.un.i4.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_eq_i8_imm_acc = LoopEqI8ImmAcc "loop.eq.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ne_i8_imm_acc = LoopNeI8ImmAcc "loop.ne.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_lt_i8_imm_acc = LoopLtI8ImmAcc "loop.lt.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_le_i8_imm_acc = LoopLeI8ImmAcc "loop.le.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_gt_i8_imm_acc = LoopGtI8ImmAcc "loop.gt.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ge_i8_imm_acc = LoopGeI8ImmAcc "loop.ge.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_lt_un_i8_imm_acc = LoopLtUnI8ImmAcc "loop.lt.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_le_un_i8_imm_acc = LoopLeUnI8ImmAcc "loop.le.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_gt_un_i8_imm_acc = LoopGtUnI8ImmAcc "loop.gt.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            loop_ge_un_i8_imm_acc = LoopGeUnI8ImmAcc "loop.ge.un.i8.imm.acc" { value: Imm16, target: Jump16 } [];
            load_u1_acc = LoadU1Acc "load.u1.acc" { dst: Out, offset: Offset } [int];
            load_u2_acc = LoadU2Acc "load.u2.acc" { dst: Out, offset: Offset } [int];
            load_i4_acc = LoadI4Acc "load.i4.acc" { dst: Out, offset: Offset } [int];
            load_word_acc = LoadWordAcc "load.word.acc" { dst: Out, offset: Offset } [int];
            load_r8_acc = LoadR8Acc "load.r8.acc" { dst: Out, offset: Offset } [r8];
            store_1_acc = Store1Acc "store.1.acc" { base: In, offset: Offset } [];
            store_2_acc = Store2Acc "store.2.acc" { base: In, offset: Offset } [];
            store_4_acc = Store4Acc "store.4.acc" { base: In, offset: Offset } [];
            store_word_acc = StoreWordAcc "store.word.acc" { base: In, offset: Offset } [];
            store_r8_acc = StoreR8Acc "store.r8.acc" { base: In, offset: Offset } [];
            move_word_acc = MoveWordAcc "move.word.acc" { dst: Out } [int];
            move_r8_acc = MoveR8Acc "move.r8.acc" { dst: Out } [r8];
            check_null_acc = CheckNullAcc "check.null.acc" {} [];
            elem_load_u1_acc = ElemLoadU1Acc "elem.load.u1.acc" { dst: Out, index: In } [int];
            elem_load_u1_at_acc = ElemLoadU1AtAcc "elem.load.u1.at.acc" { dst: Out, array: In } [int];
            elem_load_u2_acc = ElemLoadU2Acc "elem.load.u2.acc" { dst: Out, index: In } [int];
            elem_load_u2_at_acc = ElemLoadU2AtAcc "elem.load.u2.at.acc" { dst: Out, array: In } [int];
            elem_load_i4_acc = ElemLoadI4Acc "elem.load.i4.acc" { dst: Out, index: In } [int];
            elem_load_i4_at_acc = ElemLoadI4AtAcc "elem.load.i4.at.acc" { dst: Out, array: In } [int];
            elem_load_word_acc = ElemLoadWordAcc "elem.load.word.acc" { dst: Out, index: In } [int];
            elem_load_word_at_acc = ElemLoadWordAtAcc "elem.load.word.at.acc" { dst: Out, array: In } [int];
            elem_load_r8_acc = ElemLoadR8Acc "elem.load.r8.acc" { dst: Out, index: In } [r8];
            elem_load_r8_at_acc = ElemLoadR8AtAcc "elem.load.r8.at.acc" { dst: Out, array: In } [r8];
            elem_store_1_acc = ElemStore1Acc "elem.store.1.acc" { array: In, index: In } [];
            elem_store_2_acc = ElemStore2Acc "elem.store.2.acc" { array: In, index: In } [];
            elem_store_4_acc = ElemStore4Acc "elem.store.4.acc" { array: In, index: In } [];
            elem_store_word_acc = ElemStoreWordAcc "elem.store.word.acc" { array: In, index: In } [];
            elem_store_r8_acc = ElemStoreR8Acc "elem.store.r8.acc" { array: In, index: In } [];
            array_length_acc = ArrayLengthAcc "array.length.acc" { dst: Out } [int];
            string_char_at_acc = StringCharAtAcc "string.char.at.acc" { dst: Out, string: In } [int];
            return_word_acc = ReturnWordAcc "return.word.acc" {} [int];
            return_r8_acc = ReturnR8Acc "return.r8.acc" {} [lost];
        }
    };
}
