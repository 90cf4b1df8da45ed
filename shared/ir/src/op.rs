//! What the list of operations makes: a struct an operation, the enum of all, roles, effects, the visitor.
//! Owns the generated readers that do not need text. Entry: `Inst`, `Visitor`.

use crate::operand::*;

/// What an operation may do besides computing its result.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Effects(pub u16);

impl Effects {
    pub const PURE: Effects = Effects(0);
    pub const THROWS: Effects = Effects(1);
    /// A collection may happen.
    pub const GC_POINT: Effects = Effects(2);
    /// Managed code may run.
    pub const CALLS: Effects = Effects(4);
    pub const SUSPENDS: Effects = Effects(8);
    pub const BRANCHES: Effects = Effects(16);
    pub const TERMINATES: Effects = Effects(32);
    pub const READS: Effects = Effects(64);
    pub const WRITES: Effects = Effects(128);

    pub const fn union(self, other: Effects) -> Effects {
        Effects(self.0 | other.0)
    }
    pub const fn contains(self, other: Effects) -> bool {
        self.0 & other.0 == other.0
    }
}

macro_rules! effect {
    (pure) => {
        Effects::PURE
    };
    (throws) => {
        Effects::THROWS
    };
    (gc_point) => {
        Effects::GC_POINT
    };
    (calls) => {
        Effects::CALLS
    };
    (suspends) => {
        Effects::SUSPENDS
    };
    (branches) => {
        Effects::BRANCHES
    };
    (terminates) => {
        Effects::TERMINATES
    };
    (reads) => {
        Effects::READS
    };
    (writes) => {
        Effects::WRITES
    };
}

/// How an operation treats a slot operand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    Def,
    Use,
    /// Reads and writes a part of the slot.
    Modify,
    /// Takes the slot's address.
    Address,
}

/// Operands that may name slots, blocks or lists of them.
pub trait Operand: Copy {
    fn replace_slot(&mut self, _slot: Slot) {}
    fn replace_block(&mut self, _map: &dyn Fn(Block) -> Block) {}
    fn each_slot(self, _lists: &[Slot], _visit: &mut dyn FnMut(Slot)) {}
    fn each_block(self, _lists: &[Block], _visit: &mut dyn FnMut(Block)) {}
}

impl Operand for Slot {
    fn replace_slot(&mut self, slot: Slot) {
        *self = slot;
    }
    fn each_slot(self, _lists: &[Slot], visit: &mut dyn FnMut(Slot)) {
        visit(self);
    }
}
impl Operand for Option<Slot> {
    fn replace_slot(&mut self, slot: Slot) {
        *self = Some(slot);
    }
    fn each_slot(self, _lists: &[Slot], visit: &mut dyn FnMut(Slot)) {
        if let Some(slot) = self {
            visit(slot);
        }
    }
}
impl Operand for Slots {
    fn each_slot(self, lists: &[Slot], visit: &mut dyn FnMut(Slot)) {
        lists[self.start as usize..][..self.count as usize].iter().copied().for_each(visit);
    }
}
impl Operand for TypeArg {
    fn each_slot(self, _lists: &[Slot], visit: &mut dyn FnMut(Slot)) {
        if let TypeArg::Dynamic(slot) = self {
            visit(slot);
        }
    }
}
impl Operand for MethodArg {
    fn each_slot(self, _lists: &[Slot], visit: &mut dyn FnMut(Slot)) {
        if let MethodArg::Dynamic(slot) = self {
            visit(slot);
        }
    }
}
impl Operand for Block {
    fn replace_block(&mut self, map: &dyn Fn(Block) -> Block) {
        *self = map(*self);
    }
    fn each_block(self, _lists: &[Block], visit: &mut dyn FnMut(Block)) {
        visit(self);
    }
}
impl Operand for Blocks {
    fn each_block(self, lists: &[Block], visit: &mut dyn FnMut(Block)) {
        lists[self.start as usize..][..self.count as usize].iter().copied().for_each(visit);
    }
}

macro_rules! visit_role {
    (def, $op:expr, $lists:expr, $visit:expr) => {
        $op.each_slot($lists, &mut |slot| $visit(slot, Role::Def))
    };
    (use, $op:expr, $lists:expr, $visit:expr) => {
        $op.each_slot($lists, &mut |slot| $visit(slot, Role::Use))
    };
    (mod, $op:expr, $lists:expr, $visit:expr) => {
        $op.each_slot($lists, &mut |slot| $visit(slot, Role::Modify))
    };
    (addr, $op:expr, $lists:expr, $visit:expr) => {
        $op.each_slot($lists, &mut |slot| $visit(slot, Role::Address))
    };
    (imm, $op:expr, $lists:expr, $visit:expr) => {};
    (to, $op:expr, $lists:expr, $visit:expr) => {};
}

macro_rules! replace_def {
    (def, $op:expr, $slot:expr) => {
        $op.replace_slot($slot)
    };
    ($other:tt, $op:expr, $slot:expr) => {};
}

macro_rules! replace_target {
    (to, $op:expr, $map:expr) => {
        $op.replace_block($map)
    };
    ($other:tt, $op:expr, $map:expr) => {};
}

macro_rules! visit_target {
    (to, $op:expr, $lists:expr, $visit:expr) => {
        $op.each_block($lists, $visit)
    };
    ($other:tt, $op:expr, $lists:expr, $visit:expr) => {};
}

macro_rules! declare {
    ($($(#[$meta:meta])* $snake:ident = $camel:ident $text:literal
        { $($field:ident : $role:tt $ty:ident),* } [$($effect:ident)*];)*) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, PartialEq, Debug)]
            pub struct $camel { $(pub $field: $ty),* }
        )*

        /// One operation.
        #[derive(Clone, Copy, PartialEq, Debug)]
        pub enum Inst { $($camel($camel)),* }

        $(
            impl From<$camel> for Inst {
                fn from(op: $camel) -> Inst {
                    Inst::$camel(op)
                }
            }
        )*

        /// One method an operation: a reader of HIR that forgets a row does not compile.
        pub trait Visitor {
            type Output;
            $(fn $snake(&mut self, op: $camel) -> Self::Output;)*
            fn visit(&mut self, inst: Inst) -> Self::Output {
                match inst { $(Inst::$camel(op) => self.$snake(op)),* }
            }
        }

        /// The texts of all operations, in list order.
        pub const OP_TEXTS: &[&str] = &[$($text),*];

        impl Inst {
            /// The operation's text form.
            pub const fn text(&self) -> &'static str {
                match self { $(Inst::$camel(_) => $text),* }
            }
            /// Position in the list.
            pub fn ordinal(&self) -> usize {
                enum Ordinal { $($camel),* }
                match self { $(Inst::$camel(_) => Ordinal::$camel as usize),* }
            }
            pub const fn effects(&self) -> Effects {
                match self {
                    $(Inst::$camel(_) => {
                        const EFFECTS: Effects = Effects::PURE$(.union(effect!($effect)))*;
                        EFFECTS
                    })*
                }
            }
            /// Visits the slots with their roles, in operand order. `lists` is `Func::slot_lists`.
            #[allow(unused_variables, reason = "operations without slots")]
            pub fn each_slot(&self, lists: &[Slot], visit: &mut dyn FnMut(Slot, Role)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_role!($role, op.$field, lists, visit);)* })*
                }
            }
            /// Makes the operation define another slot (of the same kind).
            #[allow(unused_variables, reason = "operations without results")]
            pub fn set_def(&mut self, slot: Slot) {
                match self {
                    $(Inst::$camel(op) => { $(replace_def!($role, op.$field, slot);)* })*
                }
            }
            /// Renames the blocks that control may go to, but for those in lists (`Func::block_lists`).
            #[allow(unused_variables, reason = "operations without targets")]
            pub fn map_targets(&mut self, map: &dyn Fn(Block) -> Block) {
                match self {
                    $(Inst::$camel(op) => { $(replace_target!($role, op.$field, map);)* })*
                }
            }
            /// Visits the blocks that control may go to. `lists` is `Func::block_lists`.
            #[allow(unused_variables, reason = "operations without targets")]
            pub fn each_target(&self, lists: &[Block], visit: &mut dyn FnMut(Block)) {
                match self {
                    $(Inst::$camel(op) => { $(visit_target!($role, op.$field, lists, visit);)* })*
                }
            }
        }
    };
}
crate::for_each_op!(declare);

impl Inst {
    pub const fn is_terminator(&self) -> bool {
        self.effects().contains(Effects::TERMINATES)
    }
    /// The slot that the operation defines whole, if any.
    pub fn def(&self, lists: &[Slot]) -> Option<Slot> {
        let mut found = None;
        self.each_slot(lists, &mut |slot, role| {
            if role == Role::Def {
                found = Some(slot);
            }
        });
        found
    }
}

/// A function holds many of these; a row that grows it must be worth it.
const _: () = assert!(core::mem::size_of::<Inst>() <= 32);
