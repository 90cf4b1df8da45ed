//! Damaged modules: whatever the bytes, reading ends soon and without a panic.
//! Each case is a checked-in file with a few bytes changed, from a seed that a failure prints;
//! ENTRACTE_FUZZ_SEED runs that one alone, ENTRACTE_FUZZ_CASES says how many the long test runs.

mod support;

use std::path::Path;
use std::time::{Duration, Instant};

use metadata::{ErrorKind, Module, Pdb, PrimitiveType, dump};

/// The files to damage, and how often each is chosen.
const FILES: &[(&str, u64)] =
    &[("forms.dll", 6), ("lines.dll", 4), ("hello.dll", 3), ("lines.pdb", 4), ("features.dll", 1)];

/// What one case may take. The largest needs a few milliseconds.
const TIME_MAX: Duration = Duration::from_secs(2);

/// Numbers from a seed (SplitMix64).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}

struct Seed {
    name: &'static str,
    bytes: Vec<u8>,
    weight: u64,
}

fn seeds() -> Vec<Seed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let read = |&(name, weight): &(&'static str, u64)| Seed {
        name,
        bytes: std::fs::read(folder.join(name)).unwrap(),
        weight,
    };
    FILES.iter().map(read).collect()
}

/// The part of a file that holds metadata: from its signature to the end.
fn metadata_start(bytes: &[u8]) -> usize {
    bytes.windows(4).position(|window| window == b"BSJB").unwrap_or(0)
}

fn damage(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    // Headers are a small part, but most of what damages them ends the reading at once.
    let start = if random.below(8) == 0 { 0 } else { metadata_start(bytes) };
    for _ in 0..=random.below(6) {
        if bytes.len() <= start + 8 {
            return;
        }
        let at = start + random.below(bytes.len() - start - 4);
        match random.below(16) {
            0..=4 => bytes[at] ^= 1 << random.below(8),
            5..=7 => bytes[at] = random.next() as u8,
            8..=9 => bytes[at] = [0, 1, 0x7F, 0x80, 0xFE, 0xFF][random.below(6)],
            10..=11 => {
                let values = [0, 1, 0x7FFF_FFFF, 0x8000_0000, u32::MAX, bytes.len() as u32];
                let value = values[random.below(values.len())].to_le_bytes();
                bytes[at..at + 4].copy_from_slice(&value);
            }
            12..=13 => {
                // A piece of a file, this one or another, somewhere else.
                let from = random.below(other.len() - 4);
                let length = random.below(64).min(other.len() - from).min(bytes.len() - at);
                bytes[at..at + length].copy_from_slice(&other[from..from + length]);
            }
            14 => {
                let from = random.below(bytes.len() - 4);
                let length = random.below(64).min(bytes.len() - from).min(bytes.len() - at);
                bytes.copy_within(from..from + length, at);
            }
            _ => bytes.truncate(at),
        }
    }
}

/// Says which case it was when it goes wrong.
struct Case {
    name: &'static str,
    seed: u64,
    start: Instant,
}

impl Drop for Case {
    fn drop(&mut self) {
        let slow = self.start.elapsed() > TIME_MAX;
        if slow || std::thread::panicking() {
            eprintln!("{} damaged with ENTRACTE_FUZZ_SEED={}", self.name, self.seed);
        }
        assert!(!slow || std::thread::panicking(), "took {:?}", self.start.elapsed());
    }
}

/// Runs one case; says whether the headers were still good enough to read on.
fn run_case(seeds: &[Seed], seed: u64) -> bool {
    let mut random = Random(seed);
    let total: u64 = seeds.iter().map(|seed| seed.weight).sum();
    let mut chosen = random.next() % total;
    let mut file = &seeds[0];
    for candidate in seeds {
        file = candidate;
        if chosen < candidate.weight {
            break;
        }
        chosen -= candidate.weight;
    }
    let other = &seeds[random.below(seeds.len())];
    let mut bytes = file.bytes.clone();
    damage(&mut bytes, &other.bytes, &mut random);

    let _case = Case { name: file.name, seed, start: Instant::now() };
    let mut text = String::new();
    if file.name.ends_with(".pdb") {
        let Ok(pdb) = Pdb::parse(bytes) else { return false };
        support::read_pdb(&pdb);
        dump::dump_tables(&pdb, &mut text).unwrap();
        return true;
    }
    let Ok(module) = Module::parse(bytes) else { return false };
    support::read_everything(&module, &mut |_| Some(PrimitiveType::I4));
    let pdb = module.embedded_pdb().ok().flatten();
    if let Some(pdb) = &pdb {
        support::read_pdb(pdb);
    }
    dump::dump_module(&module, pdb.as_ref(), &mut text).unwrap();
    dump::dump_tables(&module, &mut text).unwrap();
    true
}

fn run_cases(first: u64, count: u64) {
    let seeds = seeds();
    let read = (first..first + count).filter(|seed| run_case(&seeds, *seed)).count();
    // If hardly any got past the headers, the test would be worth little.
    assert!(read as u64 >= count / 2, "only {read} of {count} were read");
}

#[test]
fn damaged_files_are_read_to_the_end() {
    match std::env::var("ENTRACTE_FUZZ_SEED") {
        Ok(seed) => drop(run_case(&seeds(), seed.parse().unwrap())),
        Err(_) => run_cases(0, 10_000),
    }
}

/// Every prefix of a file.
#[test]
fn truncated_files_are_read_to_the_end() {
    let file = seeds().swap_remove(0).bytes;
    for length in 0..file.len() {
        if let Ok(module) = Module::parse(file[..length].to_vec()) {
            support::read_everything(&module, &mut |_| Some(PrimitiveType::I4));
        }
    }
    assert_eq!(Module::parse(Vec::new()).unwrap_err().kind, ErrorKind::NotPe);
}

#[test]
#[ignore = "minutes; see the head of the file"]
fn damaged_files_are_read_to_the_end_for_long() {
    let cases = std::env::var("ENTRACTE_FUZZ_CASES").ok();
    let cases = cases.map_or(200_000, |cases| cases.parse().unwrap());
    run_cases(1 << 32, cases);
}
