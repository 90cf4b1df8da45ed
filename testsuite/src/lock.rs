//! `programs.lock`: for each program a hash of its sources and flags and one of its DLLs. When a source changes and
//! its DLL does not follow, or a DLL changes alone, the lock no longer fits and the suite says so.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::program::{FixtureError, Program, read, suite};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hashes {
    pub sources: String,
    pub dlls: String,
}

#[derive(Default, PartialEq, Eq)]
pub struct Lock {
    rows: BTreeMap<String, Hashes>,
}

pub fn path(root: &Path) -> PathBuf {
    suite(root).join("programs.lock")
}

impl Lock {
    /// A file that does not exist is an empty lock.
    pub fn load(root: &Path) -> Result<Lock, FixtureError> {
        let path = path(root);
        if !path.exists() {
            return Ok(Lock::default());
        }
        let text = String::from_utf8_lossy(&read(&path)?).into_owned();
        let mut rows = BTreeMap::new();
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            let [id, sources, dlls] = words[..] else {
                return Err(FixtureError::BadDirective { path, line: line.to_owned() });
            };
            let hashes = Hashes { sources: sources.to_owned(), dlls: dlls.to_owned() };
            rows.insert(id.to_owned(), hashes);
        }
        Ok(Lock { rows })
    }

    pub fn text(&self) -> String {
        let mut text = String::from(
            "# program, SHA-256 of its flags and sources, of its DLLs. Written by `cargo xtask fixtures`.\n",
        );
        for (id, hashes) in &self.rows {
            let _ = writeln!(text, "{id} {} {}", hashes.sources, hashes.dlls);
        }
        text
    }

    pub fn get(&self, id: &str) -> Option<&Hashes> {
        self.rows.get(id)
    }

    pub fn set(&mut self, id: String, hashes: Hashes) {
        self.rows.insert(id, hashes);
    }

    /// Forgets programs that are gone.
    pub fn retain(&mut self, programs: &[Program]) {
        self.rows.retain(|id, _| programs.iter().any(|p| p.id() == *id));
    }

    /// Findings, one a line: programs whose files are not the locked ones, and rows without a program.
    pub fn check(&self, programs: &[Program]) -> Vec<String> {
        let mut findings = Vec::new();
        for program in programs {
            let id = program.id();
            match (self.get(&id), hashes(program)) {
                (_, Err(error)) => findings.push(error.to_string()),
                (None, Ok(_)) => findings.push(format!("{id}: not in programs.lock")),
                (Some(locked), Ok(now)) if locked.sources != now.sources => {
                    findings
                        .push(format!("{id}: its source or flags changed, its DLL did not follow"));
                }
                (Some(locked), Ok(now)) if locked.dlls != now.dlls => {
                    findings
                        .push(format!("{id}: its DLL is not the one its source was compiled to"));
                }
                _ => {}
            }
        }
        for id in self.rows.keys().filter(|id| !programs.iter().any(|p| p.id() == **id)) {
            findings.push(format!("{id}: in programs.lock, but there is no such program"));
        }
        findings
    }
}

pub fn hashes(program: &Program) -> Result<Hashes, FixtureError> {
    let mut sources = Sha256::new();
    let mut dlls = Sha256::new();
    sources.update(program.directives.flags.join(" "));
    for unit in program.units() {
        sources.update(unit.source.file_name().unwrap_or_default().as_encoded_bytes());
        sources.update(read(&unit.source)?);
    }
    for dll in program.dlls() {
        dlls.update(read(dll)?);
    }
    Ok(Hashes { sources: hex(sources), dlls: hex(dlls) })
}

fn hex(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
