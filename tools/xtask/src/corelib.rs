//! `cargo xtask corelib`: compiles the sources of `shared/corelib` to `System.Private.CoreLib.dll` and writes
//! `corelib.lock`, which ties the two together: a hash of every source, the compiler, its flags, a hash of the DLL.
//! With `--check` it writes nothing: sources and DLL must be the locked ones (no compiler needed, so that a stale DLL
//! shows on any machine), and where the compiler is at hand it must give the same bytes again.
//! With `--output FILE` the DLL goes elsewhere and the lock stays.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::error::{XtaskError, at};
use crate::fixtures::target_directory;
use crate::oracle::Dotnet;

const FOLDER: &str = "shared/corelib";
/// The compiler names the module after its output file: the DLL is always built under this name.
const DLL: &str = "System.Private.CoreLib.dll";
const LOCK: &str = "corelib.lock";

/// What the DLL depends on beside its sources. Warnings that are left out are about fields that only the engine
/// writes, events that nobody raises and obsolete members that .NET has too.
const FLAGS: &[&str] = &[
    "-nostdlib",
    "-target:library",
    "-unsafe",
    "-optimize+",
    "-deterministic+",
    "-debug-",
    "-nullable:enable",
    "-nowarn:nullable,CS0067,CS0612,CS0618,CS0649,CS0809,CS3001,CS3002,CS3003,CS3021,CS8632,CS9080,SYSLIB5007",
    "-runtimemetadataversion:v4.0.30319",
];

pub fn run(root: &Path, arguments: &[String]) -> Result<(), XtaskError> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let output = match words[..] {
        [] => None,
        ["--check"] => return check(root),
        ["--output", file] => Some(PathBuf::from(file)),
        _ => return Err(XtaskError::Usage),
    };
    let dotnet = Dotnet::find(root).ok_or(XtaskError::NoDotnet)?;
    let sources = hashes(root)?;
    let built = compile(&dotnet, root, &sources)?;
    let dll = read(&built)?;
    if let Some(output) = output {
        return fs::write(&output, &dll).map_err(at(&output));
    }
    let lock = Lock { compiler: version(&dotnet, root)?, flags: flags(), dll: hash(&dll), sources };
    store(&dll_path(root), &dll)?;
    store(&lock_path(root), lock.text().as_bytes())?;
    println!("corelib: {} sources, {} bytes", lock.sources.len(), dll.len());
    Ok(())
}

fn check(root: &Path) -> Result<(), XtaskError> {
    let path = lock_path(root);
    let text = String::from_utf8_lossy(&read(&path)?).into_owned();
    let sources = hashes(root)?;
    let dll = read(&dll_path(root))?;
    let locked = Lock::parse(&text);
    let mut findings = locked.findings(&sources, &hash(&dll));
    match Dotnet::find(root) {
        Some(dotnet) => {
            let version = version(&dotnet, root)?;
            // Another compiler may rightly give other bytes.
            if version != locked.compiler {
                println!("corelib: compiled by {}, not compared with {version}", locked.compiler);
            } else if read(&compile(&dotnet, root, &sources)?)? != dll {
                findings.push(format!("{FOLDER}/{DLL}: the sources compile to other bytes"));
            }
        }
        None => println!("corelib: no compiler here, the lock alone is compared"),
    }
    for finding in &findings {
        println!("{finding}");
    }
    println!("corelib: {} sources, {} finding(s)", sources.len(), findings.len());
    match findings.len() {
        0 => Ok(()),
        count => Err(XtaskError::Findings { what: "corelib (cargo xtask corelib)", count }),
    }
}

/// Path below the root (with `/`) to hash, in the order in which the compiler gets them.
type Sources = BTreeMap<String, String>;

struct Lock {
    compiler: String,
    flags: String,
    dll: String,
    sources: Sources,
}

impl Lock {
    fn text(&self) -> String {
        let mut text = String::from("# Written by `cargo xtask corelib`.\n");
        let _ = writeln!(text, "compiler {}", self.compiler);
        let _ = writeln!(text, "flags {}", self.flags);
        let _ = writeln!(text, "dll {}", self.dll);
        for (path, hash) in &self.sources {
            let _ = writeln!(text, "source {hash} {path}");
        }
        text
    }

    /// A line that does not belong leaves something out, and what is left out is a finding.
    fn parse(text: &str) -> Lock {
        let mut lock = Lock {
            compiler: String::new(),
            flags: String::new(),
            dll: String::new(),
            sources: Sources::new(),
        };
        for line in text.lines() {
            match line.split_once(' ') {
                Some(("compiler", rest)) => lock.compiler = rest.to_owned(),
                Some(("flags", rest)) => lock.flags = rest.to_owned(),
                Some(("dll", rest)) => lock.dll = rest.to_owned(),
                Some(("source", rest)) => {
                    if let Some((hash, path)) = rest.split_once(' ') {
                        lock.sources.insert(path.to_owned(), hash.to_owned());
                    }
                }
                _ => {}
            }
        }
        lock
    }

    fn findings(&self, sources: &Sources, dll: &str) -> Vec<String> {
        let mut findings = Vec::new();
        for (path, hash) in sources {
            match self.sources.get(path) {
                None => findings.push(format!("{path}: not in {LOCK}")),
                Some(locked) if locked != hash => {
                    findings.push(format!("{path}: changed, the DLL did not follow"));
                }
                Some(_) => {}
            }
        }
        for path in self.sources.keys().filter(|path| !sources.contains_key(*path)) {
            findings.push(format!("{path}: in {LOCK}, but there is no such source"));
        }
        if self.dll != dll {
            findings.push(format!("{FOLDER}/{DLL}: not the one that {LOCK} names"));
        }
        if self.flags != flags() {
            findings.push(format!("{FOLDER}/{LOCK}: built with other flags"));
        }
        findings
    }
}

/// Compiles into the target directory; the path of the DLL there.
fn compile(dotnet: &Dotnet, root: &Path, sources: &Sources) -> Result<PathBuf, XtaskError> {
    let directory = target_directory(root).join("corelib");
    fs::create_dir_all(&directory).map_err(at(&directory))?;
    let list = directory.join("sources.rsp");
    let lines: String = sources.keys().map(|path| format!("\"{path}\"\n")).collect();
    fs::write(&list, lines).map_err(at(&list))?;
    let output = directory.join(DLL);
    let mut command = dotnet.csc();
    command.current_dir(root).args(FLAGS);
    // Where the tree lies must not reach the bytes.
    command.arg(format!("-pathmap:{}=/corelib", root.join(FOLDER).display()));
    command.arg(format!("-out:{}", output.display())).arg(format!("@{}", list.display()));
    let report = command.output().map_err(at(root))?;
    print!("{}", String::from_utf8_lossy(&report.stdout));
    eprint!("{}", String::from_utf8_lossy(&report.stderr));
    match report.status.success() {
        true => Ok(output),
        false => Err(XtaskError::Command { name: "csc".to_owned(), status: report.status }),
    }
}

fn version(dotnet: &Dotnet, root: &Path) -> Result<String, XtaskError> {
    let mut command = dotnet.csc();
    let report = command.arg("-version").output().map_err(at(root))?;
    Ok(String::from_utf8_lossy(&report.stdout).trim().to_owned())
}

fn hashes(root: &Path) -> Result<Sources, XtaskError> {
    let mut sources = Sources::new();
    collect(root, Path::new(FOLDER), &mut sources)?;
    Ok(sources)
}

fn collect(root: &Path, folder: &Path, sources: &mut Sources) -> Result<(), XtaskError> {
    let directory = root.join(folder);
    for entry in fs::read_dir(&directory).map_err(at(&directory))? {
        let entry = entry.map_err(at(&directory))?;
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            collect(root, &path, sources)?;
        } else if path.extension().is_some_and(|e| e == "cs") {
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            sources.insert(parts.join("/"), hash(&read(&entry.path())?));
        }
    }
    Ok(())
}

fn flags() -> String {
    FLAGS.join(" ")
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn read(path: &Path) -> Result<Vec<u8>, XtaskError> {
    fs::read(path).map_err(at(path))
}

/// A file that is the same already keeps its time, so that cargo does not build the engine again for it.
fn store(path: &Path, bytes: &[u8]) -> Result<(), XtaskError> {
    if fs::read(path).is_ok_and(|now| now == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).map_err(at(path))
}

fn dll_path(root: &Path) -> PathBuf {
    root.join(FOLDER).join(DLL)
}

fn lock_path(root: &Path) -> PathBuf {
    root.join(FOLDER).join(LOCK)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Lock {
        let sources = [("a.cs", "1"), ("b.cs", "2")];
        let sources = sources.map(|(path, hash)| (path.to_owned(), hash.to_owned())).into();
        Lock { compiler: "5.0".to_owned(), flags: flags(), dll: "3".to_owned(), sources }
    }

    #[test]
    fn the_text_reads_back() {
        let lock = sample();
        let again = Lock::parse(&lock.text());
        assert_eq!(again.text(), lock.text());
        assert!(again.findings(&lock.sources, "3").is_empty());
    }

    #[test]
    fn what_drifts_is_found() {
        let lock = sample();
        let now = [("a.cs", "9"), ("c.cs", "2")];
        let now = now.map(|(path, hash)| (path.to_owned(), hash.to_owned())).into();
        assert_eq!(
            lock.findings(&now, "4"),
            [
                "a.cs: changed, the DLL did not follow",
                "c.cs: not in corelib.lock",
                "b.cs: in corelib.lock, but there is no such source",
                "shared/corelib/System.Private.CoreLib.dll: not the one that corelib.lock names",
            ]
        );
    }
}
