//! How a method's arguments and result cross between tier 0's words and compiled code's registers.
//! Owns `CallShape`: the plan of one signature. Who moves the values is `enter`.

use crate::build::signature_of;
use crate::environment::EngineFacts;
use crate::isa::x64::abi::{Place, argument_places};
use crate::ssa::{Type, ty::MOST_REGISTER_WORDS};
use abi::Method;
use abi::method::MethodFlags;
use ir::SlotKind;
use runtime::Vm;
use types::TypeError;

/// Where a register-sized value is in compiled code: an integer register, a float register, or a word of the stack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Crossing {
    Int(usize),
    Float(usize),
    Stack(usize),
}

/// A part of an argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// A word of tier 0's.
    Word { word: usize, at: Crossing },
    /// A struct that compiled code gets by address; in tier 0, `count` words.
    Memory { word: usize, count: usize, at: Crossing },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ResultShape {
    None,
    /// In the first integer or float register; an i32 has no upper half.
    Scalar(Type),
    /// Words in integer registers.
    Words(usize),
    /// Written by address, which is the first argument.
    Memory {
        count: usize,
        at: Crossing,
    },
}

/// The plan of one method.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CallShape {
    pub parts: Vec<Part>,
    pub result: ResultShape,
    pub argument_words: usize,
    pub stack_words: usize,
}

/// Kinds of a record's arguments, `this` and a hidden context among them, and of its result: by its signature alone.
pub fn kinds_of(vm: &Vm, method: &Method) -> Result<(Vec<SlotKind>, Option<SlotKind>), TypeError> {
    let id = vm.method_id(method);
    let flags = MethodFlags(method.flags);
    let mut kinds = Vec::new();
    if flags.is_static() == 0 {
        kinds.push(SlotKind::Ref);
    }
    let signature = vm.universe.signature(id)?;
    for param in signature.params.iter() {
        kinds.push(vm.slot_kind(*param)?);
    }
    if flags.takes_context() == 1 {
        kinds.push(SlotKind::I8);
    }
    let result = match signature.result {
        ty if ty == vm.universe.core_types().void => None,
        ty => Some(vm.slot_kind(ty)?),
    };
    Ok((kinds, result))
}

impl CallShape {
    pub fn of(vm: &Vm, method: &Method) -> Result<CallShape, TypeError> {
        let (kinds, result) = kinds_of(vm, method)?;
        CallShape::of_kinds(vm, &kinds, result)
    }

    /// Of the rest of a frame of the method: the frame's address goes in, the method's result comes out.
    pub fn of_loop(vm: &Vm, method: &Method) -> Result<CallShape, TypeError> {
        let signature = vm.universe.signature(vm.method_id(method))?;
        let result = match signature.result {
            ty if ty == vm.universe.core_types().void => None,
            ty => Some(vm.slot_kind(ty)?),
        };
        CallShape::of_kinds(vm, &[SlotKind::I8], result)
    }

    fn of_kinds(
        vm: &Vm,
        kinds: &[SlotKind],
        result: Option<SlotKind>,
    ) -> Result<CallShape, TypeError> {
        let facts = EngineFacts::new(vm);
        let signature = signature_of(kinds, result, &facts)?;
        let (places, stack_words) = argument_places(&signature.params, 0);
        let mut places = places.into_iter().map(crossing);
        let mut next = || places.next().unwrap_or(Crossing::Stack(0));
        let words_of = |kind: SlotKind| -> Result<usize, TypeError> {
            Ok(match kind {
                SlotKind::Struct(ty) => vm.universe.value_words(ty)?.len(),
                _ => 1,
            })
        };
        let result = match result {
            None => ResultShape::None,
            Some(SlotKind::Struct(ty)) => match words_of(SlotKind::Struct(ty))? {
                count if count <= MOST_REGISTER_WORDS as usize => ResultShape::Words(count),
                count => ResultShape::Memory { count, at: next() },
            },
            Some(kind) => ResultShape::Scalar(Type::of_kind(kind).unwrap_or(Type::I64)),
        };
        let mut parts = Vec::new();
        let mut word = 0;
        for kind in kinds {
            let count = words_of(*kind)?;
            let is_struct = matches!(kind, SlotKind::Struct(_));
            if is_struct && count > MOST_REGISTER_WORDS as usize {
                parts.push(Part::Memory { word, count, at: next() });
            } else {
                parts.extend((word..word + count).map(|word| Part::Word { word, at: next() }));
            }
            word += count;
        }
        Ok(CallShape { parts, result, argument_words: word, stack_words: stack_words as usize })
    }
}

fn crossing(place: Place) -> Crossing {
    use crate::isa::x64::abi::INT_ARGUMENTS;
    match place {
        Place::Stack(word) => Crossing::Stack(word as usize),
        Place::Register(register) => {
            match INT_ARGUMENTS.iter().position(|other| *other == register) {
                Some(index) => Crossing::Int(index),
                None => Crossing::Float(register.hw_enc()),
            }
        }
    }
}
