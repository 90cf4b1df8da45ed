//! Pairs of operations that one handler executes: a dispatch less (design B1: fusion picked from profiles).
//! Owns the list and the pass that finds them. Entry: `fuse`.
//!
//! A pair changes only the number of its first operation: `first.then.second` has the operands of `first`, and `second` stands behind
//! it as always, so a jump to it, a return address before it and the IL map need nothing. The loop backend executes `first` alone.

use super::encode::table_words;
use super::op::{Op, Opcode, Switch};
use std::sync::OnceLock;

/// Rows: handler name = (first, second). The first goes on to the next word and nowhere else.
#[macro_export]
macro_rules! for_each_pair {
    ($macro:ident) => {
        $macro! {
            add_i4_then_add_i4 = (add_i4 AddI4, add_i4 AddI4);
            add_i4_then_add_i4_imm = (add_i4 AddI4, add_i4_imm AddI4Imm);
            add_i4_then_add_i4_imm_acc = (add_i4 AddI4, add_i4_imm_acc AddI4ImmAcc);
            add_i4_then_div_i4_imm = (add_i4 AddI4, div_i4_imm DivI4Imm);
            add_i4_then_loop_le_i4 = (add_i4 AddI4, loop_le_i4 LoopLeI4);
            add_i4_then_return_word_acc = (add_i4 AddI4, return_word_acc ReturnWordAcc);
            add_i4_acc_then_add_i4_imm_acc = (add_i4_acc AddI4Acc, add_i4_imm_acc AddI4ImmAcc);
            add_i4_acc_then_branch_le_i4 = (add_i4_acc AddI4Acc, branch_le_i4 BranchLeI4);
            add_i4_acc_then_return_word_acc = (add_i4_acc AddI4Acc, return_word_acc ReturnWordAcc);
            add_i4_acc_then_shr_un_i4_imm_acc = (add_i4_acc AddI4Acc, shr_un_i4_imm_acc ShrUnI4ImmAcc);
            add_i4_acc_then_store_4_acc = (add_i4_acc AddI4Acc, store_4_acc Store4Acc);
            add_i4_imm_then_add_i4_imm = (add_i4_imm AddI4Imm, add_i4_imm AddI4Imm);
            add_i4_imm_then_array_length = (add_i4_imm AddI4Imm, array_length ArrayLength);
            add_i4_imm_then_branch_ge_i4_imm = (add_i4_imm AddI4Imm, branch_ge_i4_imm BranchGeI4Imm);
            add_i4_imm_then_call = (add_i4_imm AddI4Imm, call Call);
            add_i4_imm_then_check_null = (add_i4_imm AddI4Imm, check_null CheckNull);
            add_i4_imm_then_elem_load_i4 = (add_i4_imm AddI4Imm, elem_load_i4 ElemLoadI4);
            add_i4_imm_then_elem_load_i4_at_acc = (add_i4_imm AddI4Imm, elem_load_i4_at_acc ElemLoadI4AtAcc);
            add_i4_imm_then_jump = (add_i4_imm AddI4Imm, jump Jump);
            add_i4_imm_then_load_i4 = (add_i4_imm AddI4Imm, load_i4 LoadI4);
            add_i4_imm_then_load_word = (add_i4_imm AddI4Imm, load_word LoadWord);
            add_i4_imm_then_loop_always = (add_i4_imm AddI4Imm, loop_always LoopAlways);
            add_i4_imm_then_loop_gt_i4_acc = (add_i4_imm AddI4Imm, loop_gt_i4_acc LoopGtI4Acc);
            add_i4_imm_then_loop_le_i4 = (add_i4_imm AddI4Imm, loop_le_i4 LoopLeI4);
            add_i4_imm_then_loop_lt_i4 = (add_i4_imm AddI4Imm, loop_lt_i4 LoopLtI4);
            add_i4_imm_then_loop_ne_i8_imm = (add_i4_imm AddI4Imm, loop_ne_i8_imm LoopNeI8Imm);
            add_i4_imm_then_return_word_acc = (add_i4_imm AddI4Imm, return_word_acc ReturnWordAcc);
            add_i4_imm_then_string_length = (add_i4_imm AddI4Imm, string_length StringLength);
            add_i4_imm_then_loop_lt_i4_imm = (add_i4_imm AddI4Imm, loop_lt_i4_imm LoopLtI4Imm);
            add_i4_imm_acc_then_conv_r8_i4_acc = (add_i4_imm_acc AddI4ImmAcc, conv_r8_i4_acc ConvR8I4Acc);
            add_i4_imm_acc_then_mul_i4_acc = (add_i4_imm_acc AddI4ImmAcc, mul_i4_acc MulI4Acc);
            add_i4_imm_acc_then_store_4_acc = (add_i4_imm_acc AddI4ImmAcc, store_4_acc Store4Acc);
            add_i8_acc_then_conv_i8_i4 = (add_i8_acc AddI8Acc, conv_i8_i4 ConvI8I4);
            add_i8_acc_then_store_word_acc = (add_i8_acc AddI8Acc, store_word_acc StoreWordAcc);
            add_i8_acc_then_add_i4_imm = (add_i8_acc AddI8Acc, add_i4_imm AddI4Imm);
            add_i8_imm_acc_then_jump = (add_i8_imm_acc AddI8ImmAcc, jump Jump);
            add_r8_then_add_i4_imm = (add_r8 AddR8, add_i4_imm AddI4Imm);
            add_r8_then_add_r8 = (add_r8 AddR8, add_r8 AddR8);
            add_r8_then_zero_words = (add_r8 AddR8, zero_words ZeroWords);
            add_r8_acc_then_add_i4_imm = (add_r8_acc AddR8Acc, add_i4_imm AddI4Imm);
            add_r8_acc_then_add_r8_acc = (add_r8_acc AddR8Acc, add_r8_acc AddR8Acc);
            add_r8_acc_then_load_r8 = (add_r8_acc AddR8Acc, load_r8 LoadR8);
            add_r8_acc_then_loop_lt_r8_acc = (add_r8_acc AddR8Acc, loop_lt_r8_acc LoopLtR8Acc);
            add_r8_acc_then_move_word = (add_r8_acc AddR8Acc, move_word MoveWord);
            add_r8_acc_then_mul_r8 = (add_r8_acc AddR8Acc, mul_r8 MulR8);
            add_r8_acc_then_mul_r8_acc = (add_r8_acc AddR8Acc, mul_r8_acc MulR8Acc);
            add_r8_acc_then_return_r8_acc = (add_r8_acc AddR8Acc, return_r8_acc ReturnR8Acc);
            add_r8_acc_then_store_r8_acc = (add_r8_acc AddR8Acc, store_r8_acc StoreR8Acc);
            and_i4_imm_acc_then_elem_load_i4_at_acc = (and_i4_imm_acc AndI4ImmAcc, elem_load_i4_at_acc ElemLoadI4AtAcc);
            and_i4_imm_acc_then_elem_load_word_at_acc = (and_i4_imm_acc AndI4ImmAcc, elem_load_word_at_acc ElemLoadWordAtAcc);
            and_i8_imm_then_branch_eq_i8_imm_acc = (and_i8_imm AndI8Imm, branch_eq_i8_imm_acc BranchEqI8ImmAcc);
            array_length_then_loop_gt_i4_acc = (array_length ArrayLength, loop_gt_i4_acc LoopGtI4Acc);
            array_length_acc_then_branch_ne_i4_acc = (array_length_acc ArrayLengthAcc, branch_ne_i4_acc BranchNeI4Acc);
            check_index_then_elem_store_1 = (check_index CheckIndex, elem_store_1 ElemStore1);
            check_null_then_move_two = (check_null CheckNull, move_two MoveTwo);
            check_null_then_move_word = (check_null CheckNull, move_word MoveWord);
            const_wide_then_add_i4 = (const_wide ConstWide, add_i4 AddI4);
            const_wide_then_call = (const_wide ConstWide, call Call);
            const_word_then_add_i4_imm = (const_word ConstWord, add_i4_imm AddI4Imm);
            const_word_then_const_word = (const_word ConstWord, const_word ConstWord);
            const_word_then_elem_load_i4 = (const_word ConstWord, elem_load_i4 ElemLoadI4);
            const_word_then_jump = (const_word ConstWord, jump Jump);
            const_word_then_load_word = (const_word ConstWord, load_word LoadWord);
            const_word_then_return_word_acc = (const_word ConstWord, return_word_acc ReturnWordAcc);
            conv_i8_i4_then_add_i8_acc = (conv_i8_i4 ConvI8I4, add_i8_acc AddI8Acc);
            conv_i8_i4_then_loop_ge_i8_acc = (conv_i8_i4 ConvI8I4, loop_ge_i8_acc LoopGeI8Acc);
            conv_i8_i4_acc_then_add_i8_acc = (conv_i8_i4_acc ConvI8I4Acc, add_i8_acc AddI8Acc);
            conv_r8_i4_acc_then_div_r8_by_acc = (conv_r8_i4_acc ConvR8I4Acc, div_r8_by_acc DivR8ByAcc);
            elem_load_i4_then_branch_eq_i4_imm_acc = (elem_load_i4 ElemLoadI4, branch_eq_i4_imm_acc BranchEqI4ImmAcc);
            elem_load_i4_then_branch_ne_i4_imm_acc = (elem_load_i4 ElemLoadI4, branch_ne_i4_imm_acc BranchNeI4ImmAcc);
            elem_load_i4_then_elem_load_i4 = (elem_load_i4 ElemLoadI4, elem_load_i4 ElemLoadI4);
            elem_load_i4_then_elem_store_4_acc = (elem_load_i4 ElemLoadI4, elem_store_4_acc ElemStore4Acc);
            elem_load_i4_then_loop_gt_i4_acc = (elem_load_i4 ElemLoadI4, loop_gt_i4_acc LoopGtI4Acc);
            elem_load_i4_then_loop_lt_i4_acc = (elem_load_i4 ElemLoadI4, loop_lt_i4_acc LoopLtI4Acc);
            elem_load_i4_then_conv_i8_i4_acc = (elem_load_i4 ElemLoadI4, conv_i8_i4_acc ConvI8I4Acc);
            elem_load_i4_then_add_i4_imm = (elem_load_i4 ElemLoadI4, add_i4_imm AddI4Imm);
            elem_load_i4_acc_then_elem_store_4_acc = (elem_load_i4_acc ElemLoadI4Acc, elem_store_4_acc ElemStore4Acc);
            elem_load_i4_acc_then_return_word_acc = (elem_load_i4_acc ElemLoadI4Acc, return_word_acc ReturnWordAcc);
            elem_load_i4_at_acc_then_elem_store_4_acc = (elem_load_i4_at_acc ElemLoadI4AtAcc, elem_store_4_acc ElemStore4Acc);
            elem_load_i4_at_acc_then_jump = (elem_load_i4_at_acc ElemLoadI4AtAcc, jump Jump);
            elem_load_i4_at_acc_then_shr_un_i4_imm = (elem_load_i4_at_acc ElemLoadI4AtAcc, shr_un_i4_imm ShrUnI4Imm);
            elem_load_i4_at_acc_then_add_i4_acc = (elem_load_i4_at_acc ElemLoadI4AtAcc, add_i4_acc AddI4Acc);
            elem_load_r8_then_elem_load_word = (elem_load_r8 ElemLoadR8, elem_load_word ElemLoadWord);
            elem_load_r8_then_mul_r8_acc = (elem_load_r8 ElemLoadR8, mul_r8_acc MulR8Acc);
            elem_load_r8_acc_then_mul_r8_acc = (elem_load_r8_acc ElemLoadR8Acc, mul_r8_acc MulR8Acc);
            elem_load_u1_then_branch_ne_i4_imm_acc = (elem_load_u1 ElemLoadU1, branch_ne_i4_imm_acc BranchNeI4ImmAcc);
            elem_load_u1_then_xor_i4_acc = (elem_load_u1 ElemLoadU1, xor_i4_acc XorI4Acc);
            elem_load_word_then_add_i4_imm = (elem_load_word ElemLoadWord, add_i4_imm AddI4Imm);
            elem_load_word_then_elem_load_r8_acc = (elem_load_word ElemLoadWord, elem_load_r8_acc ElemLoadR8Acc);
            elem_load_word_then_load_r8 = (elem_load_word ElemLoadWord, load_r8 LoadR8);
            elem_load_word_then_load_r8_acc = (elem_load_word ElemLoadWord, load_r8_acc LoadR8Acc);
            elem_load_word_acc_then_elem_store_ref = (elem_load_word_acc ElemLoadWordAcc, elem_store_ref ElemStoreRef);
            elem_load_word_acc_then_return_word_acc = (elem_load_word_acc ElemLoadWordAcc, return_word_acc ReturnWordAcc);
            elem_load_word_at_acc_then_jump = (elem_load_word_at_acc ElemLoadWordAtAcc, jump Jump);
            elem_load_word_at_acc_then_move_word = (elem_load_word_at_acc ElemLoadWordAtAcc, move_word MoveWord);
            elem_store_1_then_add_i4 = (elem_store_1 ElemStore1, add_i4 AddI4);
            elem_store_1_then_conv_i8_i4 = (elem_store_1 ElemStore1, conv_i8_i4 ConvI8I4);
            elem_store_4_then_add_i4_imm = (elem_store_4 ElemStore4, add_i4_imm AddI4Imm);
            elem_store_4_then_branch_lt_i4_imm = (elem_store_4 ElemStore4, branch_lt_i4_imm BranchLtI4Imm);
            elem_store_4_then_const_word = (elem_store_4 ElemStore4, const_word ConstWord);
            elem_store_4_then_return_void = (elem_store_4 ElemStore4, return_void ReturnVoid);
            elem_store_4_acc_then_add_i4_imm = (elem_store_4_acc ElemStore4Acc, add_i4_imm AddI4Imm);
            elem_store_4_acc_then_elem_store_4 = (elem_store_4_acc ElemStore4Acc, elem_store_4 ElemStore4);
            load_i4_then_add_i4_acc = (load_i4 LoadI4, add_i4_acc AddI4Acc);
            load_i4_then_add_i4_imm_acc = (load_i4 LoadI4, add_i4_imm_acc AddI4ImmAcc);
            load_i4_then_conv_i8_i4_acc = (load_i4 LoadI4, conv_i8_i4_acc ConvI8I4Acc);
            load_i4_then_load_i4 = (load_i4 LoadI4, load_i4 LoadI4);
            load_i4_then_load_word = (load_i4 LoadI4, load_word LoadWord);
            load_i4_then_loop_gt_i4_acc = (load_i4 LoadI4, loop_gt_i4_acc LoopGtI4Acc);
            load_i4_then_loop_ne_i4_acc = (load_i4 LoadI4, loop_ne_i4_acc LoopNeI4Acc);
            load_i4_then_return_word_acc = (load_i4 LoadI4, return_word_acc ReturnWordAcc);
            load_i4_then_xor_i4_acc = (load_i4 LoadI4, xor_i4_acc XorI4Acc);
            load_r8_then_load_r8 = (load_r8 LoadR8, load_r8 LoadR8);
            load_r8_then_mul_r8_acc = (load_r8 LoadR8, mul_r8_acc MulR8Acc);
            load_r8_then_sub_r8_by_acc = (load_r8 LoadR8, sub_r8_by_acc SubR8ByAcc);
            load_r8_acc_then_load_r8 = (load_r8_acc LoadR8Acc, load_r8 LoadR8);
            load_word_then_array_length_acc = (load_word LoadWord, array_length_acc ArrayLengthAcc);
            load_word_then_branch_eq_i8_imm = (load_word LoadWord, branch_eq_i8_imm BranchEqI8Imm);
            load_word_then_branch_eq_i8_imm_acc = (load_word LoadWord, branch_eq_i8_imm_acc BranchEqI8ImmAcc);
            load_word_then_call = (load_word LoadWord, call Call);
            load_word_then_elem_load_i4_acc = (load_word LoadWord, elem_load_i4_acc ElemLoadI4Acc);
            load_word_then_elem_load_word_acc = (load_word LoadWord, elem_load_word_acc ElemLoadWordAcc);
            load_word_then_load_i4 = (load_word LoadWord, load_i4 LoadI4);
            move_three_then_call = (move_three MoveThree, call Call);
            move_three_then_const_wide = (move_three MoveThree, const_wide ConstWide);
            move_three_then_move_three = (move_three MoveThree, move_three MoveThree);
            move_three_then_slot_addr = (move_three MoveThree, slot_addr SlotAddr);
            move_two_then_call = (move_two MoveTwo, call Call);
            move_two_then_call_delegate = (move_two MoveTwo, call_delegate CallDelegate);
            move_word_then_add_i4 = (move_word MoveWord, add_i4 AddI4);
            move_word_then_add_i4_imm = (move_word MoveWord, add_i4_imm AddI4Imm);
            move_word_then_call = (move_word MoveWord, call Call);
            move_word_then_call_interface = (move_word MoveWord, call_interface CallInterface);
            move_word_then_call_virtual = (move_word MoveWord, call_virtual CallVirtual);
            move_word_then_move_word = (move_word MoveWord, move_word MoveWord);
            mul_i4_then_add_i4_acc = (mul_i4 MulI4, add_i4_acc AddI4Acc);
            mul_i4_acc_then_div_i4_imm = (mul_i4_acc MulI4Acc, div_i4_imm DivI4Imm);
            mul_i8_imm_then_add_i8_imm_acc = (mul_i8_imm MulI8Imm, add_i8_imm_acc AddI8ImmAcc);
            mul_r8_then_add_r8_acc = (mul_r8 MulR8, add_r8_acc AddR8Acc);
            mul_r8_then_mul_r8 = (mul_r8 MulR8, mul_r8 MulR8);
            mul_r8_then_mul_r8_acc = (mul_r8 MulR8, mul_r8_acc MulR8Acc);
            mul_r8_then_sub_r8_by_acc = (mul_r8 MulR8, sub_r8_by_acc SubR8ByAcc);
            mul_r8_then_zero_words = (mul_r8 MulR8, zero_words ZeroWords);
            mul_r8_acc_then_add_r8_acc = (mul_r8_acc MulR8Acc, add_r8_acc AddR8Acc);
            mul_r8_acc_then_div_r8_by_acc = (mul_r8_acc MulR8Acc, div_r8_by_acc DivR8ByAcc);
            mul_r8_acc_then_load_r8 = (mul_r8_acc MulR8Acc, load_r8 LoadR8);
            mul_r8_acc_then_mul_r8_acc = (mul_r8_acc MulR8Acc, mul_r8_acc MulR8Acc);
            mul_r8_acc_then_sub_r8_by_acc = (mul_r8_acc MulR8Acc, sub_r8_by_acc SubR8ByAcc);
            shr_i8_imm_then_move_word = (shr_i8_imm ShrI8Imm, move_word MoveWord);
            shr_un_i4_imm_then_xor_i4_acc = (shr_un_i4_imm ShrUnI4Imm, xor_i4_acc XorI4Acc);
            shr_un_i4_imm_acc_then_and_i4_imm_acc = (shr_un_i4_imm_acc ShrUnI4ImmAcc, and_i4_imm_acc AndI4ImmAcc);
            shr_un_i4_imm_acc_then_elem_store_4_acc = (shr_un_i4_imm_acc ShrUnI4ImmAcc, elem_store_4_acc ElemStore4Acc);
            slot_addr_then_call = (slot_addr SlotAddr, call Call);
            store_4_acc_then_add_i4_imm = (store_4_acc Store4Acc, add_i4_imm AddI4Imm);
            store_4_acc_then_elem_store_4 = (store_4_acc Store4Acc, elem_store_4 ElemStore4);
            store_4_acc_then_elem_store_ref = (store_4_acc Store4Acc, elem_store_ref ElemStoreRef);
            store_4_acc_then_load_i4 = (store_4_acc Store4Acc, load_i4 LoadI4);
            store_4_acc_then_load_word = (store_4_acc Store4Acc, load_word LoadWord);
            store_r8_acc_then_add_i4_imm = (store_r8_acc StoreR8Acc, add_i4_imm AddI4Imm);
            store_r8_acc_then_load_r8 = (store_r8_acc StoreR8Acc, load_r8 LoadR8);
            store_word_then_return_void = (store_word StoreWord, return_void ReturnVoid);
            store_word_then_store_word = (store_word StoreWord, store_word StoreWord);
            store_word_acc_then_add_i4_imm = (store_word_acc StoreWordAcc, add_i4_imm AddI4Imm);
            string_char_then_branch_ne_i4_imm_acc = (string_char StringChar, branch_ne_i4_imm_acc BranchNeI4ImmAcc);
            string_length_then_loop_gt_i4_acc = (string_length StringLength, loop_gt_i4_acc LoopGtI4Acc);
            sub_i4_then_branch_le_i4_acc = (sub_i4 SubI4, branch_le_i4_acc BranchLeI4Acc);
            sub_i4_then_sub_i4 = (sub_i4 SubI4, sub_i4 SubI4);
            sub_r8_by_acc_then_add_r8_acc = (sub_r8_by_acc SubR8ByAcc, add_r8_acc AddR8Acc);
            sub_r8_by_acc_then_load_r8 = (sub_r8_by_acc SubR8ByAcc, load_r8 LoadR8);
            sub_r8_by_acc_then_mul_r8 = (sub_r8_by_acc SubR8ByAcc, mul_r8 MulR8);
            sub_r8_by_acc_then_store_r8_acc = (sub_r8_by_acc SubR8ByAcc, store_r8_acc StoreR8Acc);
            xor_i4_acc_then_add_i4_imm = (xor_i4_acc XorI4Acc, add_i4_imm AddI4Imm);
            xor_i4_acc_then_and_i4_imm_acc = (xor_i4_acc XorI4Acc, and_i4_imm_acc AndI4ImmAcc);
            xor_i4_acc_then_store_4_acc = (xor_i4_acc XorI4Acc, store_4_acc Store4Acc);
            xor_i4_imm_then_return_word_acc = (xor_i4_imm XorI4Imm, return_word_acc ReturnWordAcc);
            and_i4_acc_then_elem_store_4_acc = (and_i4_acc AndI4Acc, elem_store_4_acc ElemStore4Acc);
            multi_elem_addr_two_then_load_r8 = (multi_elem_addr_two MultiElemAddrTwo, load_r8 LoadR8);
            multi_elem_addr_two_then_load_i4 = (multi_elem_addr_two MultiElemAddrTwo, load_i4 LoadI4);
        }
    };
}

macro_rules! declare {
    ($($name:ident = ($first:ident $first_camel:ident, $second:ident $second_camel:ident);)*) => {
        /// (first, second), in the order of their numbers.
        pub const PAIRS: &[(Opcode, Opcode)] = &[$((Opcode::$first_camel, Opcode::$second_camel)),*];
    };
}
for_each_pair!(declare);

/// Number of the first pair: they follow the operations.
pub const FIRST_PAIR: u16 = Opcode::ALL.len() as u16;

/// The operation that stands at the beginning of a word, or a pair's first.
pub fn opcode_of(number: u16) -> Option<Opcode> {
    match number.checked_sub(FIRST_PAIR) {
        None => Opcode::from_number(number),
        Some(pair) => PAIRS.get(pair as usize).map(|pair| pair.0),
    }
}

/// The pair of two operations, by number.
fn pair_number(first: Opcode, second: Opcode) -> Option<u16> {
    static BY_FIRST: OnceLock<Vec<Vec<(Opcode, u16)>>> = OnceLock::new();
    let pairs = BY_FIRST.get_or_init(|| {
        let mut table = vec![Vec::new(); Opcode::ALL.len()];
        for (index, (first, second)) in PAIRS.iter().enumerate() {
            table[*first as usize].push((*second, FIRST_PAIR + index as u16));
        }
        table
    });
    pairs[first as usize].iter().find(|pair| pair.0 == second).map(|pair| pair.1)
}

/// Marks every pair in finished code. The second of a pair is marked with its own successor too: control may come to it from elsewhere.
pub fn fuse(words: &mut [u64]) {
    let mut at = 0;
    while at < words.len() {
        let Some(first) = opcode_of(words[at] as u16) else { return };
        let mut next = at + first.words();
        if first == Opcode::Switch {
            next += table_words(Switch::decode(&words[at..]).count.0);
        }
        if let Some(second) = words.get(next).and_then(|word| opcode_of(*word as u16))
            && let Some(number) = pair_number(first, second)
        {
            words[at] = words[at] & !0xFFFF | number as u64;
        }
        at = next;
    }
}
