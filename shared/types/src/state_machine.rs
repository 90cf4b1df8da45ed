//! Which method a compiler-made state machine came from, for stack traces.
//! Owns the reading of `[AsyncStateMachine]` and its kin: the method written in source names the type of its state machine.

use metadata::MethodDefId;

use crate::MethodId;
use crate::kind::Definition;
use crate::universe::Universe;

/// The method written in source, and whether `MoveNext` is shown beside it (iterators).
pub(crate) struct StateMachineSource {
    pub method: MethodId,
    pub shows_move_next: bool,
}

const ATTRIBUTES: [(&str, bool); 3] = [
    ("AsyncStateMachineAttribute", false),
    ("IteratorStateMachineAttribute", true),
    ("AsyncIteratorStateMachineAttribute", true),
];

impl Universe {
    /// The source of a state machine's method; `None` for any other method.
    pub(crate) fn state_machine_source(&self, method: MethodId) -> Option<StateMachineSource> {
        let machine = self.definition(self.method_owner(method))?;
        let module = self.module(machine.assembly);
        let enclosing = module.enclosing_type(machine.id)?;
        // Compilers begin the names of what they make with an angle bracket: no attribute is read for other types.
        if !module.type_def_name(machine.id).ok()?.1.starts_with('<') {
            return None;
        }
        let wanted = self.definition_name(machine);
        for row in module.methods(enclosing).ok()? {
            if let Some(shows_move_next) = self.state_machine_of(machine, row, &wanted) {
                let method = self.method_of_row(machine.assembly, row).ok()?;
                return Some(StateMachineSource { method, shows_move_next });
            }
        }
        None
    }

    /// Does the method's attribute name this state machine?
    fn state_machine_of(
        &self,
        machine: Definition,
        row: MethodDefId,
        wanted: &str,
    ) -> Option<bool> {
        let namespace = "System.Runtime.CompilerServices";
        ATTRIBUTES.iter().find_map(|(name, shows_move_next)| {
            let blob = self.attribute_blob(machine.assembly, row, namespace, name).ok()??;
            // Prolog, then a SerString: the length takes one byte below 128, else two (ECMA-335 II.23.2).
            let (length, text) = match *blob.get(2..)? {
                [length @ 0..=0x7F, ref text @ ..] => (usize::from(length), text),
                [high @ 0x80..=0xBF, low, ref text @ ..] => {
                    (usize::from(high & 0x3F) << 8 | usize::from(low), text)
                }
                _ => return None,
            };
            let text = std::str::from_utf8(text.get(..length)?).ok()?;
            let text = text.split(',').next()?;
            (text == wanted).then_some(*shows_move_next)
        })
    }
}
