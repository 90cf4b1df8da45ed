//! IL instructions. ECMA-335 III, VI.C.2. Owns `for_each_cil!`, the list of all opcodes, and the
//! decoder. An instruction is checked as far as it can be alone: it is complete and its branches
//! stay in the method. Where branches lead to the middle of an instruction, and what tokens mean,
//! is the importer's to find.

use std::fmt;

use crate::error::{ErrorKind, Location, Result};
use crate::reader::Reader;
use crate::token::Token;

/// `value snake_name CamelName "text" OperandKind (popped -> pushed) Flow;`
///
/// Stack kinds are ECMA-335 VI.C.2's: `any`, `i` (32 bits or native), `i8`, `r4`, `r8`, `object`,
/// and `var` where the operand decides. Two-byte opcodes have 0xFE as the high byte.
#[macro_export]
macro_rules! for_each_cil {
    ($reader:ident) => {
        $reader! {
            0x00 nop Nop "nop" InlineNone (->) Next;
            0x01 break_ Break "break" InlineNone (->) Break;
            0x02 ldarg_0 Ldarg0 "ldarg.0" InlineNone (-> any) Next;
            0x03 ldarg_1 Ldarg1 "ldarg.1" InlineNone (-> any) Next;
            0x04 ldarg_2 Ldarg2 "ldarg.2" InlineNone (-> any) Next;
            0x05 ldarg_3 Ldarg3 "ldarg.3" InlineNone (-> any) Next;
            0x06 ldloc_0 Ldloc0 "ldloc.0" InlineNone (-> any) Next;
            0x07 ldloc_1 Ldloc1 "ldloc.1" InlineNone (-> any) Next;
            0x08 ldloc_2 Ldloc2 "ldloc.2" InlineNone (-> any) Next;
            0x09 ldloc_3 Ldloc3 "ldloc.3" InlineNone (-> any) Next;
            0x0A stloc_0 Stloc0 "stloc.0" InlineNone (any ->) Next;
            0x0B stloc_1 Stloc1 "stloc.1" InlineNone (any ->) Next;
            0x0C stloc_2 Stloc2 "stloc.2" InlineNone (any ->) Next;
            0x0D stloc_3 Stloc3 "stloc.3" InlineNone (any ->) Next;
            0x0E ldarg_s LdargS "ldarg.s" ShortInlineVar (-> any) Next;
            0x0F ldarga_s LdargaS "ldarga.s" ShortInlineVar (-> i) Next;
            0x10 starg_s StargS "starg.s" ShortInlineVar (any ->) Next;
            0x11 ldloc_s LdlocS "ldloc.s" ShortInlineVar (-> any) Next;
            0x12 ldloca_s LdlocaS "ldloca.s" ShortInlineVar (-> i) Next;
            0x13 stloc_s StlocS "stloc.s" ShortInlineVar (any ->) Next;
            0x14 ldnull Ldnull "ldnull" InlineNone (-> object) Next;
            0x15 ldc_i4_m1 LdcI4M1 "ldc.i4.m1" InlineNone (-> i) Next;
            0x16 ldc_i4_0 LdcI4_0 "ldc.i4.0" InlineNone (-> i) Next;
            0x17 ldc_i4_1 LdcI4_1 "ldc.i4.1" InlineNone (-> i) Next;
            0x18 ldc_i4_2 LdcI4_2 "ldc.i4.2" InlineNone (-> i) Next;
            0x19 ldc_i4_3 LdcI4_3 "ldc.i4.3" InlineNone (-> i) Next;
            0x1A ldc_i4_4 LdcI4_4 "ldc.i4.4" InlineNone (-> i) Next;
            0x1B ldc_i4_5 LdcI4_5 "ldc.i4.5" InlineNone (-> i) Next;
            0x1C ldc_i4_6 LdcI4_6 "ldc.i4.6" InlineNone (-> i) Next;
            0x1D ldc_i4_7 LdcI4_7 "ldc.i4.7" InlineNone (-> i) Next;
            0x1E ldc_i4_8 LdcI4_8 "ldc.i4.8" InlineNone (-> i) Next;
            0x1F ldc_i4_s LdcI4S "ldc.i4.s" ShortInlineI (-> i) Next;
            0x20 ldc_i4 LdcI4 "ldc.i4" InlineI (-> i) Next;
            0x21 ldc_i8 LdcI8 "ldc.i8" InlineI8 (-> i8) Next;
            0x22 ldc_r4 LdcR4 "ldc.r4" ShortInlineR (-> r4) Next;
            0x23 ldc_r8 LdcR8 "ldc.r8" InlineR (-> r8) Next;
            0x25 dup Dup "dup" InlineNone (any -> any any) Next;
            0x26 pop Pop "pop" InlineNone (any ->) Next;
            0x27 jmp Jmp "jmp" InlineMethod (->) Call;
            0x28 call Call "call" InlineMethod (var -> var) Call;
            0x29 calli Calli "calli" InlineSig (var -> var) Call;
            0x2A ret Ret "ret" InlineNone (var ->) Return;
            0x2B br_s BrS "br.s" ShortInlineBrTarget (->) Branch;
            0x2C brfalse_s BrfalseS "brfalse.s" ShortInlineBrTarget (i ->) ConditionalBranch;
            0x2D brtrue_s BrtrueS "brtrue.s" ShortInlineBrTarget (i ->) ConditionalBranch;
            0x2E beq_s BeqS "beq.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x2F bge_s BgeS "bge.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x30 bgt_s BgtS "bgt.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x31 ble_s BleS "ble.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x32 blt_s BltS "blt.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x33 bne_un_s BneUnS "bne.un.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x34 bge_un_s BgeUnS "bge.un.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x35 bgt_un_s BgtUnS "bgt.un.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x36 ble_un_s BleUnS "ble.un.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x37 blt_un_s BltUnS "blt.un.s" ShortInlineBrTarget (any any ->) ConditionalBranch;
            0x38 br Br "br" InlineBrTarget (->) Branch;
            0x39 brfalse Brfalse "brfalse" InlineBrTarget (i ->) ConditionalBranch;
            0x3A brtrue Brtrue "brtrue" InlineBrTarget (i ->) ConditionalBranch;
            0x3B beq Beq "beq" InlineBrTarget (any any ->) ConditionalBranch;
            0x3C bge Bge "bge" InlineBrTarget (any any ->) ConditionalBranch;
            0x3D bgt Bgt "bgt" InlineBrTarget (any any ->) ConditionalBranch;
            0x3E ble Ble "ble" InlineBrTarget (any any ->) ConditionalBranch;
            0x3F blt Blt "blt" InlineBrTarget (any any ->) ConditionalBranch;
            0x40 bne_un BneUn "bne.un" InlineBrTarget (any any ->) ConditionalBranch;
            0x41 bge_un BgeUn "bge.un" InlineBrTarget (any any ->) ConditionalBranch;
            0x42 bgt_un BgtUn "bgt.un" InlineBrTarget (any any ->) ConditionalBranch;
            0x43 ble_un BleUn "ble.un" InlineBrTarget (any any ->) ConditionalBranch;
            0x44 blt_un BltUn "blt.un" InlineBrTarget (any any ->) ConditionalBranch;
            0x45 switch Switch "switch" InlineSwitch (i ->) ConditionalBranch;
            0x46 ldind_i1 LdindI1 "ldind.i1" InlineNone (i -> i) Next;
            0x47 ldind_u1 LdindU1 "ldind.u1" InlineNone (i -> i) Next;
            0x48 ldind_i2 LdindI2 "ldind.i2" InlineNone (i -> i) Next;
            0x49 ldind_u2 LdindU2 "ldind.u2" InlineNone (i -> i) Next;
            0x4A ldind_i4 LdindI4 "ldind.i4" InlineNone (i -> i) Next;
            0x4B ldind_u4 LdindU4 "ldind.u4" InlineNone (i -> i) Next;
            0x4C ldind_i8 LdindI8 "ldind.i8" InlineNone (i -> i8) Next;
            0x4D ldind_i LdindI "ldind.i" InlineNone (i -> i) Next;
            0x4E ldind_r4 LdindR4 "ldind.r4" InlineNone (i -> r4) Next;
            0x4F ldind_r8 LdindR8 "ldind.r8" InlineNone (i -> r8) Next;
            0x50 ldind_ref LdindRef "ldind.ref" InlineNone (i -> object) Next;
            0x51 stind_ref StindRef "stind.ref" InlineNone (i i ->) Next;
            0x52 stind_i1 StindI1 "stind.i1" InlineNone (i i ->) Next;
            0x53 stind_i2 StindI2 "stind.i2" InlineNone (i i ->) Next;
            0x54 stind_i4 StindI4 "stind.i4" InlineNone (i i ->) Next;
            0x55 stind_i8 StindI8 "stind.i8" InlineNone (i i8 ->) Next;
            0x56 stind_r4 StindR4 "stind.r4" InlineNone (i r4 ->) Next;
            0x57 stind_r8 StindR8 "stind.r8" InlineNone (i r8 ->) Next;
            0x58 add Add "add" InlineNone (any any -> any) Next;
            0x59 sub Sub "sub" InlineNone (any any -> any) Next;
            0x5A mul Mul "mul" InlineNone (any any -> any) Next;
            0x5B div Div "div" InlineNone (any any -> any) Next;
            0x5C div_un DivUn "div.un" InlineNone (any any -> any) Next;
            0x5D rem Rem "rem" InlineNone (any any -> any) Next;
            0x5E rem_un RemUn "rem.un" InlineNone (any any -> any) Next;
            0x5F and And "and" InlineNone (any any -> any) Next;
            0x60 or Or "or" InlineNone (any any -> any) Next;
            0x61 xor Xor "xor" InlineNone (any any -> any) Next;
            0x62 shl Shl "shl" InlineNone (any any -> any) Next;
            0x63 shr Shr "shr" InlineNone (any any -> any) Next;
            0x64 shr_un ShrUn "shr.un" InlineNone (any any -> any) Next;
            0x65 neg Neg "neg" InlineNone (any -> any) Next;
            0x66 not Not "not" InlineNone (any -> any) Next;
            0x67 conv_i1 ConvI1 "conv.i1" InlineNone (any -> i) Next;
            0x68 conv_i2 ConvI2 "conv.i2" InlineNone (any -> i) Next;
            0x69 conv_i4 ConvI4 "conv.i4" InlineNone (any -> i) Next;
            0x6A conv_i8 ConvI8 "conv.i8" InlineNone (any -> i8) Next;
            0x6B conv_r4 ConvR4 "conv.r4" InlineNone (any -> r4) Next;
            0x6C conv_r8 ConvR8 "conv.r8" InlineNone (any -> r8) Next;
            0x6D conv_u4 ConvU4 "conv.u4" InlineNone (any -> i) Next;
            0x6E conv_u8 ConvU8 "conv.u8" InlineNone (any -> i8) Next;
            0x6F callvirt Callvirt "callvirt" InlineMethod (var -> var) Call;
            0x70 cpobj Cpobj "cpobj" InlineType (i i ->) Next;
            0x71 ldobj Ldobj "ldobj" InlineType (i -> any) Next;
            0x72 ldstr Ldstr "ldstr" InlineString (-> object) Next;
            0x73 newobj Newobj "newobj" InlineMethod (var -> object) Call;
            0x74 castclass Castclass "castclass" InlineType (object -> object) Next;
            0x75 isinst Isinst "isinst" InlineType (object -> i) Next;
            0x76 conv_r_un ConvRUn "conv.r.un" InlineNone (any -> r8) Next;
            0x79 unbox Unbox "unbox" InlineType (object -> i) Next;
            0x7A throw Throw "throw" InlineNone (object ->) Throw;
            0x7B ldfld Ldfld "ldfld" InlineField (object -> any) Next;
            0x7C ldflda Ldflda "ldflda" InlineField (object -> i) Next;
            0x7D stfld Stfld "stfld" InlineField (object any ->) Next;
            0x7E ldsfld Ldsfld "ldsfld" InlineField (-> any) Next;
            0x7F ldsflda Ldsflda "ldsflda" InlineField (-> i) Next;
            0x80 stsfld Stsfld "stsfld" InlineField (any ->) Next;
            0x81 stobj Stobj "stobj" InlineType (i any ->) Next;
            0x82 conv_ovf_i1_un ConvOvfI1Un "conv.ovf.i1.un" InlineNone (any -> i) Next;
            0x83 conv_ovf_i2_un ConvOvfI2Un "conv.ovf.i2.un" InlineNone (any -> i) Next;
            0x84 conv_ovf_i4_un ConvOvfI4Un "conv.ovf.i4.un" InlineNone (any -> i) Next;
            0x85 conv_ovf_i8_un ConvOvfI8Un "conv.ovf.i8.un" InlineNone (any -> i8) Next;
            0x86 conv_ovf_u1_un ConvOvfU1Un "conv.ovf.u1.un" InlineNone (any -> i) Next;
            0x87 conv_ovf_u2_un ConvOvfU2Un "conv.ovf.u2.un" InlineNone (any -> i) Next;
            0x88 conv_ovf_u4_un ConvOvfU4Un "conv.ovf.u4.un" InlineNone (any -> i) Next;
            0x89 conv_ovf_u8_un ConvOvfU8Un "conv.ovf.u8.un" InlineNone (any -> i8) Next;
            0x8A conv_ovf_i_un ConvOvfIUn "conv.ovf.i.un" InlineNone (any -> i) Next;
            0x8B conv_ovf_u_un ConvOvfUUn "conv.ovf.u.un" InlineNone (any -> i) Next;
            0x8C box_ Box "box" InlineType (any -> object) Next;
            0x8D newarr Newarr "newarr" InlineType (i -> object) Next;
            0x8E ldlen Ldlen "ldlen" InlineNone (object -> i) Next;
            0x8F ldelema Ldelema "ldelema" InlineType (object i -> i) Next;
            0x90 ldelem_i1 LdelemI1 "ldelem.i1" InlineNone (object i -> i) Next;
            0x91 ldelem_u1 LdelemU1 "ldelem.u1" InlineNone (object i -> i) Next;
            0x92 ldelem_i2 LdelemI2 "ldelem.i2" InlineNone (object i -> i) Next;
            0x93 ldelem_u2 LdelemU2 "ldelem.u2" InlineNone (object i -> i) Next;
            0x94 ldelem_i4 LdelemI4 "ldelem.i4" InlineNone (object i -> i) Next;
            0x95 ldelem_u4 LdelemU4 "ldelem.u4" InlineNone (object i -> i) Next;
            0x96 ldelem_i8 LdelemI8 "ldelem.i8" InlineNone (object i -> i8) Next;
            0x97 ldelem_i LdelemI "ldelem.i" InlineNone (object i -> i) Next;
            0x98 ldelem_r4 LdelemR4 "ldelem.r4" InlineNone (object i -> r4) Next;
            0x99 ldelem_r8 LdelemR8 "ldelem.r8" InlineNone (object i -> r8) Next;
            0x9A ldelem_ref LdelemRef "ldelem.ref" InlineNone (object i -> object) Next;
            0x9B stelem_i StelemI "stelem.i" InlineNone (object i i ->) Next;
            0x9C stelem_i1 StelemI1 "stelem.i1" InlineNone (object i i ->) Next;
            0x9D stelem_i2 StelemI2 "stelem.i2" InlineNone (object i i ->) Next;
            0x9E stelem_i4 StelemI4 "stelem.i4" InlineNone (object i i ->) Next;
            0x9F stelem_i8 StelemI8 "stelem.i8" InlineNone (object i i8 ->) Next;
            0xA0 stelem_r4 StelemR4 "stelem.r4" InlineNone (object i r4 ->) Next;
            0xA1 stelem_r8 StelemR8 "stelem.r8" InlineNone (object i r8 ->) Next;
            0xA2 stelem_ref StelemRef "stelem.ref" InlineNone (object i object ->) Next;
            0xA3 ldelem Ldelem "ldelem" InlineType (object i -> any) Next;
            0xA4 stelem Stelem "stelem" InlineType (object i any ->) Next;
            0xA5 unbox_any UnboxAny "unbox.any" InlineType (object -> any) Next;
            0xB3 conv_ovf_i1 ConvOvfI1 "conv.ovf.i1" InlineNone (any -> i) Next;
            0xB4 conv_ovf_u1 ConvOvfU1 "conv.ovf.u1" InlineNone (any -> i) Next;
            0xB5 conv_ovf_i2 ConvOvfI2 "conv.ovf.i2" InlineNone (any -> i) Next;
            0xB6 conv_ovf_u2 ConvOvfU2 "conv.ovf.u2" InlineNone (any -> i) Next;
            0xB7 conv_ovf_i4 ConvOvfI4 "conv.ovf.i4" InlineNone (any -> i) Next;
            0xB8 conv_ovf_u4 ConvOvfU4 "conv.ovf.u4" InlineNone (any -> i) Next;
            0xB9 conv_ovf_i8 ConvOvfI8 "conv.ovf.i8" InlineNone (any -> i8) Next;
            0xBA conv_ovf_u8 ConvOvfU8 "conv.ovf.u8" InlineNone (any -> i8) Next;
            0xC2 refanyval Refanyval "refanyval" InlineType (any -> i) Next;
            0xC3 ckfinite Ckfinite "ckfinite" InlineNone (any -> r8) Next;
            0xC6 mkrefany Mkrefany "mkrefany" InlineType (i -> any) Next;
            0xD0 ldtoken Ldtoken "ldtoken" InlineTok (-> i) Next;
            0xD1 conv_u2 ConvU2 "conv.u2" InlineNone (any -> i) Next;
            0xD2 conv_u1 ConvU1 "conv.u1" InlineNone (any -> i) Next;
            0xD3 conv_i ConvI "conv.i" InlineNone (any -> i) Next;
            0xD4 conv_ovf_i ConvOvfI "conv.ovf.i" InlineNone (any -> i) Next;
            0xD5 conv_ovf_u ConvOvfU "conv.ovf.u" InlineNone (any -> i) Next;
            0xD6 add_ovf AddOvf "add.ovf" InlineNone (any any -> any) Next;
            0xD7 add_ovf_un AddOvfUn "add.ovf.un" InlineNone (any any -> any) Next;
            0xD8 mul_ovf MulOvf "mul.ovf" InlineNone (any any -> any) Next;
            0xD9 mul_ovf_un MulOvfUn "mul.ovf.un" InlineNone (any any -> any) Next;
            0xDA sub_ovf SubOvf "sub.ovf" InlineNone (any any -> any) Next;
            0xDB sub_ovf_un SubOvfUn "sub.ovf.un" InlineNone (any any -> any) Next;
            0xDC endfinally Endfinally "endfinally" InlineNone (->) Return;
            0xDD leave Leave "leave" InlineBrTarget (->) Branch;
            0xDE leave_s LeaveS "leave.s" ShortInlineBrTarget (->) Branch;
            0xDF stind_i StindI "stind.i" InlineNone (i i ->) Next;
            0xE0 conv_u ConvU "conv.u" InlineNone (any -> i) Next;
            0xFE00 arglist Arglist "arglist" InlineNone (-> i) Next;
            0xFE01 ceq Ceq "ceq" InlineNone (any any -> i) Next;
            0xFE02 cgt Cgt "cgt" InlineNone (any any -> i) Next;
            0xFE03 cgt_un CgtUn "cgt.un" InlineNone (any any -> i) Next;
            0xFE04 clt Clt "clt" InlineNone (any any -> i) Next;
            0xFE05 clt_un CltUn "clt.un" InlineNone (any any -> i) Next;
            0xFE06 ldftn Ldftn "ldftn" InlineMethod (-> i) Next;
            0xFE07 ldvirtftn Ldvirtftn "ldvirtftn" InlineMethod (object -> i) Next;
            0xFE09 ldarg Ldarg "ldarg" InlineVar (-> any) Next;
            0xFE0A ldarga Ldarga "ldarga" InlineVar (-> i) Next;
            0xFE0B starg Starg "starg" InlineVar (any ->) Next;
            0xFE0C ldloc Ldloc "ldloc" InlineVar (-> any) Next;
            0xFE0D ldloca Ldloca "ldloca" InlineVar (-> i) Next;
            0xFE0E stloc Stloc "stloc" InlineVar (any ->) Next;
            0xFE0F localloc Localloc "localloc" InlineNone (i -> i) Next;
            0xFE11 endfilter Endfilter "endfilter" InlineNone (i ->) Return;
            0xFE12 unaligned Unaligned "unaligned." ShortInlineI (->) Prefix;
            0xFE13 volatile Volatile "volatile." InlineNone (->) Prefix;
            0xFE14 tail Tail "tail." InlineNone (->) Prefix;
            0xFE15 initobj Initobj "initobj" InlineType (i ->) Next;
            0xFE16 constrained Constrained "constrained." InlineType (->) Prefix;
            0xFE17 cpblk Cpblk "cpblk" InlineNone (i i i ->) Next;
            0xFE18 initblk Initblk "initblk" InlineNone (i i i ->) Next;
            0xFE19 no No "no." ShortInlineI (->) Prefix;
            0xFE1A rethrow Rethrow "rethrow" InlineNone (->) Throw;
            0xFE1C sizeof Sizeof "sizeof" InlineType (-> i) Next;
            0xFE1D refanytype Refanytype "refanytype" InlineNone (any -> i) Next;
            0xFE1E readonly Readonly "readonly." InlineNone (->) Prefix;
        }
    };
}

/// What follows an opcode in the code, ECMA-335 VI.C.2. Offsets are relative to the next
/// instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperandKind {
    InlineNone,
    /// An argument or local number of one byte.
    ShortInlineVar,
    InlineVar,
    ShortInlineI,
    InlineI,
    InlineI8,
    ShortInlineR,
    InlineR,
    ShortInlineBrTarget,
    InlineBrTarget,
    /// A count, then as many branch offsets.
    InlineSwitch,
    InlineMethod,
    InlineField,
    InlineType,
    /// `ldtoken`'s: a method, field or type.
    InlineTok,
    InlineSig,
    InlineString,
}

/// What one popped or pushed stack slot holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StackKind {
    Any,
    I,
    I8,
    R4,
    R8,
    Object,
    /// As many slots as the operand's signature says.
    Var,
}

/// Where control goes after an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Flow {
    Next,
    Branch,
    ConditionalBranch,
    Call,
    Return,
    Throw,
    Break,
    /// Changes the instruction that follows.
    Prefix,
}

macro_rules! stack_kind {
    (any) => {
        StackKind::Any
    };
    (i) => {
        StackKind::I
    };
    (i8) => {
        StackKind::I8
    };
    (r4) => {
        StackKind::R4
    };
    (r8) => {
        StackKind::R8
    };
    (object) => {
        StackKind::Object
    };
    (var) => {
        StackKind::Var
    };
}

macro_rules! define_opcodes {
    ($($value:literal $snake:ident $name:ident $text:literal $operand:ident
        ($($pop:ident)* -> $($push:ident)*) $flow:ident;)*) => {
        /// An opcode; the discriminant is its encoding, two-byte ones with 0xFE as the high byte.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u16)]
        pub enum Opcode { $($name = $value,)* }

        impl Opcode {
            pub const ALL: &'static [Opcode] = &[$(Opcode::$name),*];

            pub const fn from_value(value: u16) -> Option<Self> {
                match value { $($value => Some(Self::$name),)* _ => None }
            }

            pub const fn value(self) -> u16 {
                self as u16
            }

            /// As assemblers write it.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            pub const fn operand_kind(self) -> OperandKind {
                match self { $(Self::$name => OperandKind::$operand,)* }
            }

            /// Deepest first.
            pub const fn pops(self) -> &'static [StackKind] {
                match self { $(Self::$name => &[$(stack_kind!($pop)),*],)* }
            }

            pub const fn pushes(self) -> &'static [StackKind] {
                match self { $(Self::$name => &[$(stack_kind!($push)),*],)* }
            }

            pub const fn flow(self) -> Flow {
                match self { $(Self::$name => Flow::$flow,)* }
            }
        }
    };
}

for_each_cil!(define_opcodes);

impl fmt::Display for Opcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// An operand, with branches as absolute IL offsets. Tokens are as the code has them, of any table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Operand<'c> {
    None,
    /// An argument or local number.
    Variable(u16),
    I4(i32),
    I8(i64),
    R4(f32),
    R8(f64),
    Branch(u32),
    Switch(SwitchTargets<'c>),
    Method(Token),
    Field(Token),
    Type(Token),
    /// `ldtoken`'s.
    Member(Token),
    Signature(Token),
    String(Token),
}

impl Operand<'_> {
    pub fn token(self) -> Option<Token> {
        match self {
            Self::Method(token)
            | Self::Field(token)
            | Self::Type(token)
            | Self::Member(token)
            | Self::Signature(token)
            | Self::String(token) => Some(token),
            _ => None,
        }
    }
}

/// The targets of a `switch`, as absolute IL offsets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SwitchTargets<'c> {
    next: u32,
    offsets: &'c [u8],
}

impl<'c> SwitchTargets<'c> {
    pub fn len(self) -> usize {
        self.offsets.len() / 4
    }

    pub fn is_empty(self) -> bool {
        self.offsets.is_empty()
    }

    pub fn iter(self) -> impl ExactSizeIterator<Item = u32> + Clone + use<'c> {
        self.offsets.chunks_exact(4).map(move |offset| {
            let offset = i32::from_le_bytes([offset[0], offset[1], offset[2], offset[3]]);
            self.next.wrapping_add_signed(offset)
        })
    }
}

impl fmt::Debug for SwitchTargets<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

/// One decoded instruction. A prefix is an instruction of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Instruction<'c> {
    /// Of the opcode's first byte.
    pub offset: u32,
    /// Of the next instruction.
    pub end: u32,
    pub opcode: Opcode,
    pub operand: Operand<'c>,
}

/// The instructions of a body in file order. Ends after an error.
#[derive(Clone)]
pub struct Instructions<'c> {
    reader: Reader<'c>,
    code_size: u32,
    failed: bool,
}

impl<'c> Instructions<'c> {
    pub fn new(code: &'c [u8]) -> Self {
        Self::from_offset(code, 0)
    }

    /// Begins at an instruction in the middle; past the end there are none.
    pub fn from_offset(code: &'c [u8], offset: u32) -> Self {
        let mut reader = Reader::new(code, Location::Code { offset: 0 });
        let failed = reader.skip(offset as usize).is_err();
        Self { reader, code_size: u32::try_from(code.len()).unwrap_or(u32::MAX), failed }
    }

    fn read(&mut self) -> Result<Instruction<'c>> {
        let offset = self.offset();
        let opcode = self.opcode()?;
        let operand = self.operand(opcode)?;
        Ok(Instruction { offset, end: self.offset(), opcode, operand })
    }

    fn offset(&self) -> u32 {
        self.reader.position() as u32
    }

    fn opcode(&mut self) -> Result<Opcode> {
        let first = self.reader.u8()?;
        let (value, size) = match first {
            0xFE => (0xFE00 | u16::from(self.reader.u8()?), 2),
            _ => (u16::from(first), 1),
        };
        Opcode::from_value(value)
            .ok_or_else(|| self.reader.error_before(ErrorKind::UnknownOpcode, size))
    }

    fn operand(&mut self, opcode: Opcode) -> Result<Operand<'c>> {
        let reader = &mut self.reader;
        Ok(match opcode.operand_kind() {
            OperandKind::InlineNone => Operand::None,
            OperandKind::ShortInlineVar => Operand::Variable(u16::from(reader.u8()?)),
            OperandKind::InlineVar => Operand::Variable(reader.u16()?),
            // The operands of `unaligned.` and `no.` are small and positive, so the sign does not
            // matter to them.
            OperandKind::ShortInlineI => Operand::I4(i32::from(reader.i8()?)),
            OperandKind::InlineI => Operand::I4(reader.i32()?),
            OperandKind::InlineI8 => Operand::I8(reader.i64()?),
            OperandKind::ShortInlineR => Operand::R4(reader.f32()?),
            OperandKind::InlineR => Operand::R8(reader.f64()?),
            OperandKind::ShortInlineBrTarget => {
                let offset = i32::from(reader.i8()?);
                Operand::Branch(self.target(offset, 1)?)
            }
            OperandKind::InlineBrTarget => {
                let offset = reader.i32()?;
                Operand::Branch(self.target(offset, 4)?)
            }
            OperandKind::InlineSwitch => Operand::Switch(self.switch_targets()?),
            OperandKind::InlineMethod => Operand::Method(Token(reader.u32()?)),
            OperandKind::InlineField => Operand::Field(Token(reader.u32()?)),
            OperandKind::InlineType => Operand::Type(Token(reader.u32()?)),
            OperandKind::InlineTok => Operand::Member(Token(reader.u32()?)),
            OperandKind::InlineSig => Operand::Signature(Token(reader.u32()?)),
            OperandKind::InlineString => Operand::String(Token(reader.u32()?)),
        })
    }

    fn target(&self, offset: i32, size: usize) -> Result<u32> {
        match self.offset().checked_add_signed(offset) {
            Some(target) if target < self.code_size => Ok(target),
            _ => Err(self.reader.error_before(ErrorKind::BadBranchTarget, size)),
        }
    }

    fn switch_targets(&mut self) -> Result<SwitchTargets<'c>> {
        let count = self.reader.u32()? as usize;
        let size = count.checked_mul(4).ok_or_else(|| self.reader.error(ErrorKind::Truncated))?;
        let offsets = self.reader.take(size)?;
        let targets = SwitchTargets { next: self.offset(), offsets };
        // Wrapping turns what is negative into what is far too large.
        if targets.iter().all(|target| target < self.code_size) {
            return Ok(targets);
        }
        Err(self.reader.error_before(ErrorKind::BadBranchTarget, size))
    }
}

impl<'c> Iterator for Instructions<'c> {
    type Item = Result<Instruction<'c>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed || self.reader.is_empty() {
            return None;
        }
        let instruction = self.read();
        self.failed = instruction.is_err();
        Some(instruction)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(code: &[u8]) -> Vec<Result<Operand<'_>>> {
        Instructions::new(code).map(|instruction| Ok(instruction?.operand)).collect()
    }

    fn only_error(code: &[u8]) -> ErrorKind {
        let [Err(error)] = decode(code)[..] else { panic!("{:?}", decode(code)) };
        error.kind
    }

    #[test]
    fn opcodes_have_their_values() {
        assert_eq!(Opcode::ALL.len(), 219);
        for opcode in Opcode::ALL {
            assert_eq!(Opcode::from_value(opcode.value()), Some(*opcode));
            assert!(opcode.value() < 0x100 || opcode.value() >> 8 == 0xFE);
        }
        assert_eq!(Opcode::from_value(0x24), None);
    }

    #[test]
    fn operands() {
        let code = [0x1F, 0xFF, 0xFE, 0x0C, 0x34, 0x12, 0x2B, 0xF8, 0x72, 5, 0, 0, 0x70];
        let operands: Vec<_> = decode(&code).into_iter().map(Result::unwrap).collect();
        assert_eq!(operands[..2], [Operand::I4(-1), Operand::Variable(0x1234)]);
        assert_eq!(operands[2..], [Operand::Branch(0), Operand::String(Token(0x7000_0005))]);
        let switch = [0x45, 2, 0, 0, 0, 0, 0, 0, 0, 0xF3, 0xFF, 0xFF, 0xFF, 0x2A];
        let operands = decode(&switch);
        let Ok(Operand::Switch(targets)) = operands[0] else { panic!("{operands:?}") };
        assert_eq!(targets.iter().collect::<Vec<_>>(), [13, 0]);
    }

    #[test]
    fn bad_code() {
        assert_eq!(only_error(&[0x24]), ErrorKind::UnknownOpcode);
        assert_eq!(only_error(&[0xFE]), ErrorKind::Truncated);
        assert_eq!(only_error(&[0x20, 0, 0, 0]), ErrorKind::Truncated);
        assert_eq!(only_error(&[0x2B, 0xFD]), ErrorKind::BadBranchTarget);
        assert_eq!(only_error(&[0x2B, 0]), ErrorKind::BadBranchTarget);
        assert_eq!(only_error(&[0x38, 0xFF, 0xFF, 0xFF, 0x7F]), ErrorKind::BadBranchTarget);
        assert_eq!(only_error(&[0x45, 0xFF, 0xFF, 0xFF, 0xFF]), ErrorKind::Truncated);
        assert_eq!(only_error(&[0x45, 1, 0, 0, 0, 0, 0, 0, 0x80]), ErrorKind::BadBranchTarget);
    }
}
