//! Listing of bytecode: one line an operation.
//! Owns the text. Entry: `disassemble`.

use super::encode::{table_entry, table_words};
use super::op::{Op, Opcode, Switch};
use super::operand::View;
use super::pairs::{FIRST_PAIR, opcode_of};
use std::fmt::Write;

/// `cell_name` says what a pool cell holds.
pub fn disassemble(words: &[u64], cell_name: &dyn Fn(u32) -> String) -> String {
    let mut text = String::new();
    let mut at = 0;
    while at < words.len() {
        let number = words[at] as u16;
        let Some(opcode) = opcode_of(number) else {
            let _ = writeln!(text, "{at:5}  ??? {:#x}", words[at]);
            at += 1;
            continue;
        };
        // A plus sign: one handler executes this operation and the next.
        let sign = if number >= FIRST_PAIR { '+' } else { ' ' };
        let _ = write!(text, "{at:5} {sign}{}", opcode.text());
        let mut separator = " ";
        opcode.visit(&words[at..], &mut |op| {
            let _ = write!(text, "{separator}{}", operand(at, op.view, cell_name));
            separator = ", ";
        });
        let mut next = at + opcode.words();
        if opcode == Opcode::Switch {
            let count = Switch::decode(&words[at..]).count.0;
            for index in 0..count as usize {
                let target = at as i64 + table_entry(&words[next..], index).0 as i64;
                let _ = write!(text, "{separator}@{target}");
            }
            next += table_words(count);
        }
        text.push('\n');
        at = next;
    }
    text
}

/// The texts of the operations in the code, in order.
pub fn texts(words: &[u64]) -> Vec<&'static str> {
    let mut texts = Vec::new();
    let mut at = 0;
    while let Some(opcode) = words.get(at).and_then(|word| opcode_of(*word as u16)) {
        texts.push(opcode.text());
        at += opcode.words();
        if opcode == Opcode::Switch {
            at += table_words(Switch::decode(&words[at - 1..]).count.0);
        }
    }
    texts
}

fn operand(at: usize, view: View, cell_name: &dyn Fn(u32) -> String) -> String {
    match view {
        View::Read(slot) | View::Write(slot) => format!("r{slot}"),
        View::Base(slot) => format!("base {slot}"),
        View::Jump(distance) => format!("@{}", at as i64 + distance as i64),
        View::Cell(cell) => cell_name(cell),
        View::FrameBytes(offset) => format!("frame+{offset}"),
        View::Number(value) => format!("{value}"),
    }
}
