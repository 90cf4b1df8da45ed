//! Placing fields: sequential, automatic and explicit.
//! Owns the three algorithms, over sizes alone. Must not know a type or field beyond its row.

use std::collections::VecDeque;

use abi::WordKind;
use metadata::FieldId as FieldDefId;
use smallvec::{SmallVec, smallvec};

use crate::TypeLoadReason;
use crate::layout::{MAX_OFFSET, MAX_SIZE, ReferenceWord};

/// A field to be placed.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub field: FieldDefId,
    pub size: u32,
    pub alignment: u32,
    /// From the start of the piece.
    pub references: SmallVec<[ReferenceWord; 2]>,
    /// A struct: comes after everything else in automatic layout.
    pub is_value_type: bool,
    /// A byref or `ref struct`: only a `ref struct` may hold it.
    pub is_byref_like: bool,
    /// The result.
    pub offset: u32,
}

impl Piece {
    /// One 8-byte word.
    pub fn word(kind: WordKind) -> Self {
        let references = match kind {
            WordKind::Raw => SmallVec::new(),
            _ => smallvec![ReferenceWord { offset: 0, kind }],
        };
        Self {
            field: const { FieldDefId::from_row(1).unwrap() },
            size: 8,
            alignment: 8,
            references,
            is_value_type: false,
            is_byref_like: kind == WordKind::ByRef,
            offset: 0,
        }
    }

    /// References stay aligned whatever the packing says: the collector reads them.
    fn packed_alignment(&self, packing: u32) -> u32 {
        match packing {
            0 => self.alignment,
            _ if !self.references.is_empty() => self.alignment,
            packing => self.alignment.min(packing),
        }
    }
}

/// Where the fields of a type ended up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed {
    /// Not rounded; at least the declared size.
    pub end: u32,
    pub alignment: u32,
    /// The size that metadata asks for.
    pub declared_size: Option<u32>,
}

fn place_at(offset: u32, piece: &mut Piece, alignment: u32) -> Option<u32> {
    piece.offset = offset.checked_next_multiple_of(alignment.max(1))?;
    let end = piece.offset.checked_add(piece.size)?;
    (piece.offset <= MAX_OFFSET && end <= MAX_SIZE).then_some(end)
}

/// ECMA-335 II.10.7: in declaration order, each at its alignment or the packing if that is smaller.
pub(crate) fn sequential(
    start: u32,
    pieces: &mut [Piece],
    packing: u32,
    declared_size: Option<u32>,
) -> Option<Placed> {
    let (mut end, mut alignment) = (start, 1);
    for piece in pieces {
        let own = piece.packed_alignment(packing);
        end = place_at(end, piece, own)?;
        alignment = alignment.max(own);
    }
    let end = declared_size.map_or(end, |size| end.max(start + size));
    Some(Placed { end, alignment, declared_size })
}

/// References first, then primitives from large to small, then structs. Small fields fill the gap
/// that the base class leaves.
pub(crate) fn automatic(start: u32, pieces: &mut [Piece], is_value_type: bool) -> Option<Placed> {
    // 0 references, 1 to 4 primitives of 8 to 1 bytes, 5 structs.
    let rank = |piece: &Piece| match (piece.is_value_type, piece.references.is_empty(), piece.size)
    {
        (true, _, _) => 5,
        (false, false, _) => 0,
        (false, true, 8) => 1,
        (false, true, 4) => 2,
        (false, true, 2) => 3,
        (false, true, _) => 4,
    };
    let mut order: Vec<usize> = (0..pieces.len()).collect();
    order.sort_by_key(|index| rank(&pieces[*index]));
    let mut order = VecDeque::from(order);
    let (mut end, mut alignment) = (start, 1);
    while let Some(first) = order.front() {
        let first = &pieces[*first];
        let wanted = if is_value_type { first.alignment } else { first.alignment.min(8) };
        let gap = end.checked_next_multiple_of(wanted)? - end;
        // The largest primitive that goes into the gap where it begins.
        let fits = |index: &usize| {
            let piece = &pieces[*index];
            rank(piece) <= 4 && piece.size <= gap && end.is_multiple_of(piece.size)
        };
        let next = if gap == 0 { 0 } else { order.iter().position(fits).unwrap_or(0) };
        let Some(index) = order.remove(next) else { break };
        let piece = &mut pieces[index];
        let own = if is_value_type { piece.alignment } else { piece.alignment.min(8) };
        end = place_at(end, piece, own)?;
        alignment = alignment.max(own);
    }
    Some(Placed { end, alignment, declared_size: None })
}

/// ECMA-335 II.10.7: fields lie where they say. The offsets are in the pieces already.
pub(crate) fn explicit(
    start: u32,
    pieces: &[Piece],
    packing: u32,
    declared_size: Option<u32>,
) -> Result<Placed, TypeLoadReason> {
    let (mut end, mut alignment) = (start, 1);
    for piece in pieces {
        let piece_end = piece.offset.checked_add(piece.size).filter(|end| *end <= MAX_SIZE);
        end = end.max(piece_end.ok_or(TypeLoadReason::TooLarge)?);
        alignment = alignment.max(piece.packed_alignment(packing));
    }
    check_overlaps(start, pieces)?;
    let end = declared_size.map_or(end, |size| end.max(start + size));
    Ok(Placed { end, alignment, declared_size })
}

/// A reference must be aligned, and may share its word only with a reference of the same kind.
fn check_overlaps(start: u32, pieces: &[Piece]) -> Result<(), TypeLoadReason> {
    let refuse = |offset: u32| TypeLoadReason::ObjectFieldOverlap { offset: offset - start };
    let mut references: Vec<(u32, WordKind)> = Vec::new();
    for piece in pieces {
        for word in &piece.references {
            let offset = piece.offset + word.offset;
            if !offset.is_multiple_of(8) {
                return Err(refuse(piece.offset));
            }
            references.push((offset, word.kind));
        }
    }
    references.sort_unstable();
    references.dedup();
    if let Some(pair) = references.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(refuse(pair[0].0));
    }
    // Each piece may touch a reference word only with a reference word of its own.
    for piece in pieces {
        let end = piece.offset + piece.size;
        let first = references.partition_point(|(offset, _)| offset + 8 <= piece.offset);
        for (offset, _) in references[first..].iter().take_while(|(offset, _)| *offset < end) {
            let own = piece.references.iter().any(|word| word.offset + piece.offset == *offset);
            if !own {
                return Err(refuse(piece.offset));
            }
        }
    }
    Ok(())
}
