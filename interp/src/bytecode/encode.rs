//! Writing bytecode: operations appended, labels, distances filled in when all blocks are placed.
//! Owns the buffer. Must not know HIR.

use super::op::Op;
use super::operand::*;

/// A place in the code that jumps can name before it is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Label(pub u32);

/// A jump operand that waits for its label.
#[derive(Clone, Copy, Debug)]
struct Fixup {
    /// Word index of the operation; distances count from here.
    start: u32,
    /// Byte offset of the operand from the operation's start.
    offset: u32,
    wide: bool,
    label: Label,
}

/// A 16-bit distance did not reach: the function must be written with far jumps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFar;

#[derive(Default)]
pub struct Encoder {
    words: Vec<u64>,
    labels: Vec<Option<u32>>,
    fixups: Vec<Fixup>,
}

impl Encoder {
    pub fn new_label(&mut self) -> Label {
        self.labels.push(None);
        Label(self.labels.len() as u32 - 1)
    }
    /// The label is here.
    pub fn bind(&mut self, label: Label) {
        let slot = &mut self.labels[label.0 as usize];
        debug_assert!(slot.is_none(), "a label is bound once");
        *slot = Some(self.words.len() as u32);
    }
    /// Index of the next word.
    pub fn position(&self) -> u32 {
        self.words.len() as u32
    }
    /// Where a label was bound.
    pub fn position_of(&self, label: Label) -> Option<u32> {
        self.labels[label.0 as usize]
    }
    pub fn emit<O: Op>(&mut self, op: O) {
        let start = self.words.len();
        self.words.resize(start + O::WORDS, 0);
        op.encode(&mut self.words[start..]);
    }
    /// An operation in words; `jump` is the byte offset of a 16-bit jump operand and where it goes.
    pub fn emit_words(&mut self, words: &[u64], jump: Option<(u32, Label)>) {
        if let Some((offset, label)) = jump {
            self.fixups.push(Fixup { start: self.position(), offset, wide: false, label });
        }
        self.words.extend_from_slice(words);
    }
    /// An operation whose 32-bit jump operand is the second half of its first word.
    pub fn emit_far<O: Op>(&mut self, op: O, label: Label) {
        self.fixups.push(Fixup { start: self.position(), offset: 4, wide: true, label });
        self.emit(op);
    }
    /// A switch's table.
    pub fn emit_table(&mut self, start: u32, labels: &[Label]) {
        for (index, label) in labels.iter().enumerate() {
            let offset = (self.position() - start) * 8 + (index as u32 % 2) * 4;
            let offset = if index % 2 == 0 { offset } else { offset - 8 };
            if index % 2 == 0 {
                self.words.push(0);
            }
            self.fixups.push(Fixup { start, offset, wide: true, label: *label });
        }
    }
    /// Fills in the distances.
    pub fn finish(mut self) -> Result<Vec<u64>, TooFar> {
        for fixup in &self.fixups {
            let target = self.labels[fixup.label.0 as usize].expect("every label used is bound");
            let distance = target as i64 - fixup.start as i64;
            let word = fixup.start as usize + fixup.offset as usize / 8;
            let shift = fixup.offset % 8 * 8;
            let bits = if fixup.wide {
                distance as i32 as u32 as u64
            } else {
                i16::try_from(distance).map_err(|_| TooFar)? as u16 as u64
            };
            self.words[word] |= bits << shift;
        }
        super::pairs::fuse(&mut self.words);
        Ok(self.words)
    }
}

/// Words of a switch's table.
pub fn table_words(count: u16) -> usize {
    (count as usize).div_ceil(2)
}

/// Distance `index` of a switch's table.
pub fn table_entry(table: &[u64], index: usize) -> Jump32 {
    Jump32((table[index / 2] >> (index % 2 * 32)) as u32 as i32)
}
