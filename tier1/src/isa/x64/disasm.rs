//! Bytes → text, with names in place of addresses: what tests compare and `dis --asm` shows.

use crate::isa::{Compiled, External};
use core::fmt::Write;
use iced_x86::{Decoder, DecoderOptions, Formatter, Instruction, IntelFormatter, OpKind};
use std::collections::BTreeMap;

/// One instruction a line; branch targets are labels, what is outside is named. Behind an access that is a null check: where null leads.
pub fn disassemble(compiled: &Compiled, name: &dyn Fn(&External) -> String) -> String {
    let code = &compiled.code[..compiled.code_size as usize];
    let mut decoder = Decoder::with_ip(64, code, 0, DecoderOptions::NONE);
    let instructions: Vec<Instruction> = decoder.iter().collect();
    let mut labels = BTreeMap::new();
    for instruction in &instructions {
        if is_branch(instruction) && relocation(compiled, instruction).is_none() {
            labels.insert(instruction.near_branch_target(), 0);
        }
    }
    for (_, landing) in &compiled.null_faults {
        labels.insert(*landing as u64, 0);
    }
    for (number, label) in labels.values_mut().enumerate() {
        *label = number;
    }
    let mut formatter = IntelFormatter::new();
    formatter.options_mut().set_space_after_operand_separator(true);
    formatter.options_mut().set_rip_relative_addresses(false);
    let mut text = String::new();
    for instruction in &instructions {
        if let Some(label) = labels.get(&instruction.ip()) {
            let _ = writeln!(text, "L{label}:");
        }
        let mut line = String::new();
        formatter.format(instruction, &mut line);
        if let Some(target) = relocation(compiled, instruction) {
            let operation = line.split(' ').next().unwrap_or_default().to_owned();
            line = if is_branch(instruction) {
                format!("{operation} {}", name(target))
            } else {
                let operands = line.split_once(',').map_or(line.as_str(), |(first, _)| first);
                format!("{operands}, {}", name(target))
            };
        } else if is_branch(instruction) {
            let operation = line.split(' ').next().unwrap_or_default();
            line = format!("{operation} L{}", labels[&instruction.near_branch_target()]);
        }
        let at = instruction.ip() as u32;
        if let Ok(number) = compiled.null_faults.binary_search_by_key(&at, |(fault, _)| *fault) {
            let landing = compiled.null_faults[number].1 as u64;
            let _ = write!(line, " ; null: L{}", labels[&landing]);
        }
        let _ = writeln!(text, "    {line}");
    }
    text
}

fn is_branch(instruction: &Instruction) -> bool {
    instruction.op_count() > 0 && instruction.op0_kind() == OpKind::NearBranch64
}

fn relocation<'c>(compiled: &'c Compiled, instruction: &Instruction) -> Option<&'c External> {
    let range = instruction.ip()..instruction.next_ip();
    let found = compiled.relocations.iter().find(|r| range.contains(&(r.offset as u64)));
    found.map(|relocation| &relocation.target)
}
