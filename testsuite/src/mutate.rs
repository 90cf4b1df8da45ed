//! Damages a .NET module on purpose: bytes of headers, of metadata, of IL. The same seed makes the same damage.
//! Owns where damage is interesting and what it looks like. Knows only as much of the format as it takes to find the parts.

use std::ops::Range;

/// Splitmix64: small, and the same on every machine.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Below `bound`, which is not zero.
    pub fn below(&mut self, bound: usize) -> usize {
        (self.draw() % bound as u64) as usize
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Parts of a module that are worth damaging, as ranges of bytes. A part that is not found is missing here.
#[derive(Clone, Default, Debug, PartialEq, Eq)]
pub struct Parts {
    /// PE headers, sections, the CLI header, the metadata root with its stream headers.
    pub headers: Vec<Range<usize>>,
    /// Method bodies: what lies between the CLI header and the metadata (where compilers put them).
    pub bodies: Vec<Range<usize>>,
    /// `#~`: row counts and rows.
    pub tables: Vec<Range<usize>>,
    /// `#Blob`: signatures, among others.
    pub blobs: Vec<Range<usize>>,
    /// `#Strings`, `#US`, `#GUID`.
    pub names: Vec<Range<usize>>,
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?) as usize)
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?) as usize)
}

/// ECMA-335 II.25: file offset of a relative virtual address.
fn file_offset(bytes: &[u8], sections: usize, count: usize, rva: usize) -> Option<usize> {
    (0..count).find_map(|index| {
        let header = sections + index * 40;
        let size = u32_at(bytes, header + 16)?;
        let start = u32_at(bytes, header + 12)?;
        let inside = rva.checked_sub(start)?;
        (inside < size).then_some(u32_at(bytes, header + 20)? + inside)
    })
}

impl Parts {
    /// `None`: not a module of the usual form.
    pub fn find(bytes: &[u8]) -> Option<Parts> {
        let pe = u32_at(bytes, 0x3C)?;
        let count = u16_at(bytes, pe + 6)?;
        let optional = pe + 24;
        let sections = optional + u16_at(bytes, pe + 20)?;
        // PE32+ has 16 bytes more before the directories.
        let directories = optional + if u16_at(bytes, optional)? == 0x20B { 112 } else { 96 };
        let place = |rva| file_offset(bytes, sections, count, rva);
        let cli = place(u32_at(bytes, directories + 14 * 8)?)?;
        let root = place(u32_at(bytes, cli + 8)?)?;
        let size = u32_at(bytes, cli + 12)?;
        let mut parts = Parts::default();
        parts.headers.push(0..sections + count * 40);
        parts.headers.push(cli..cli + 72);
        if cli + 72 < root {
            parts.bodies.push(cli + 72..root);
        }
        let version = u32_at(bytes, root + 12)?;
        let mut header = root + 16 + version + 4;
        for _ in 0..u16_at(bytes, header - 2)? {
            let start = root + u32_at(bytes, header)?;
            let stream = start..start + u32_at(bytes, header + 4)?;
            let name: Vec<u8> = bytes.get(header + 8..)?.iter().copied().take(32).collect();
            let length = name.iter().position(|byte| *byte == 0)?;
            if stream.end > bytes.len() || stream.end > root + size {
                return None;
            }
            match &name[..length] {
                b"#~" | b"#-" => parts.tables.push(stream),
                b"#Blob" => parts.blobs.push(stream),
                _ => parts.names.push(stream),
            }
            header += 8 + (length + 4) / 4 * 4;
        }
        parts.headers.push(root..header);
        for list in [
            &mut parts.headers,
            &mut parts.bodies,
            &mut parts.tables,
            &mut parts.blobs,
            &mut parts.names,
        ] {
            list.retain(|range| !range.is_empty() && range.end <= bytes.len());
        }
        Some(parts)
    }
}

/// A damaged copy. `seed` decides everything.
pub fn mutate(bytes: &[u8], parts: &Parts, seed: u64) -> Vec<u8> {
    let mut random = Random::new(seed);
    let mut copy = bytes.to_vec();
    // One in thirty is cut off; the others have one to four changes in one or two places.
    if random.below(30) == 0 {
        copy.truncate(random.below(bytes.len()));
        return copy;
    }
    // Tables and bodies decide what the engine believes, so they get most of it.
    let all = [
        (&parts.tables, 8),
        (&parts.bodies, 6),
        (&parts.blobs, 3),
        (&parts.headers, 2),
        (&parts.names, 1),
    ];
    let weighted: Vec<&Range<usize>> = all
        .iter()
        .flat_map(|(list, weight)| list.iter().flat_map(|range| [range].repeat(*weight)))
        .collect();
    if weighted.is_empty() {
        return copy;
    }
    for _ in 0..1 + random.below(2) {
        let range = (*random.pick(&weighted)).clone();
        for _ in 0..1 + random.below(2) {
            damage(&mut copy, range.clone(), &mut random);
        }
    }
    copy
}

/// One change inside `range`.
fn damage(bytes: &mut [u8], range: Range<usize>, random: &mut Random) {
    const BYTES: &[u8] = &[0, 1, 2, 3, 0x0A, 0x12, 0x1C, 0x45, 0x7F, 0x80, 0xC0, 0xE0, 0xFE, 0xFF];
    const WORDS: &[u16] = &[0, 1, 2, 3, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF];
    let at = range.start + random.below(range.len());
    // Rows and tokens start at even places.
    let even = (at & !1).max(range.start);
    let room = range.end - even;
    match random.below(10) {
        0 | 1 => bytes[at] ^= 1 << random.below(8),
        2 => bytes[at] = random.draw() as u8,
        3 => bytes[at] = *random.pick(BYTES),
        4 => bytes[at] = bytes[at].wrapping_add(*random.pick(&[1, 2, 0xFF, 0xFE])),
        5 if room >= 2 => {
            bytes[even..even + 2].copy_from_slice(&random.pick(WORDS).to_le_bytes());
        }
        6 if room >= 2 => {
            let word = u16::from_le_bytes([bytes[even], bytes[even + 1]]);
            let changed = word.wrapping_add(*random.pick(&[1, 2, 4, 0xFFFF, 0xFFFE]));
            bytes[even..even + 2].copy_from_slice(&changed.to_le_bytes());
        }
        7 if room >= 4 => {
            let word = *random.pick(&[0, 1, 0x7FFF_FFFF, 0x8000_0000, u32::MAX, 0x0100_0001]);
            bytes[even..even + 4].copy_from_slice(&word.to_le_bytes());
        }
        // Another row's, signature's or instruction's bytes.
        8 => {
            let length = (2 + 2 * random.below(8)).min(range.len());
            let from = range.start + random.below(range.len() - length + 1);
            let to = range.start + random.below(range.len() - length + 1);
            bytes.copy_within(from..from + length, to);
        }
        _ => {
            let length = (1 + random.below(8)).min(range.end - at);
            bytes[at..at + length].fill(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Parts, mutate};

    #[test]
    fn parts_do_not_overlap_and_damage_is_repeatable() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/programs/lang/hello/hello.dll");
        let bytes = std::fs::read(path).expect("the fixture is committed");
        let parts = Parts::find(&bytes).expect("a compiler made it");
        let lists = [&parts.headers, &parts.bodies, &parts.tables, &parts.blobs, &parts.names];
        assert!(lists.iter().all(|list| !list.is_empty()), "{parts:?}");
        let mut ranges: Vec<_> = lists.into_iter().flatten().cloned().collect();
        ranges.sort_by_key(|range| range.start);
        assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start), "{ranges:?}");
        let changed = (0..100).filter(|seed| mutate(&bytes, &parts, *seed) != bytes).count();
        assert!(changed > 90, "{changed}");
        assert_eq!(mutate(&bytes, &parts, 7), mutate(&bytes, &parts, 7));
    }
}
