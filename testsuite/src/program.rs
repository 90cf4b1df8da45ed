//! Fixture programs on disk: where they are, their directives, their expected behaviour.
//! The format is described in the crate's documentation. Also compiled into xtask, which must build when nothing else does.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What is wrong with a fixture or could not be read.
#[derive(Debug)]
pub enum FixtureError {
    Io {
        path: PathBuf,
        error: io::Error,
    },
    /// A directory of programs has no source named after it.
    NoSource {
        directory: PathBuf,
    },
    /// A directive that needs a value or has one it cannot have.
    BadDirective {
        path: PathBuf,
        line: String,
    },
}

impl fmt::Display for FixtureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FixtureError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            FixtureError::NoSource { directory } => {
                write!(f, "{}: no .cs or .il file named after it", directory.display())
            }
            FixtureError::BadDirective { path, line } => {
                write!(f, "{}: bad directive: {line}", path.display())
            }
        }
    }
}

impl std::error::Error for FixtureError {}

/// The source language, by the file's extension.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Language {
    CSharp,
    Il,
}

/// One source file and the DLL beside it.
#[derive(Clone, Debug)]
pub struct Unit {
    pub source: PathBuf,
    pub dll: PathBuf,
    pub language: Language,
}

/// The directives at the head of the main source.
#[derive(Clone, Default, Debug)]
pub struct Directives {
    pub args: Vec<String>,
    pub flags: Vec<String>,
    pub modes: Option<Vec<String>>,
    pub exclude: Vec<(String, String)>,
    /// Why CoreCLR's answer is not the expected one: `expected` is then written by hand.
    pub by_hand: Option<String>,
    /// Why there is no DLL with runtime-async methods.
    pub classic_only: Option<String>,
    /// Items of `docs/async-tests.md` that the program shows.
    pub covers: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Program {
    pub area: String,
    pub name: String,
    pub directory: PathBuf,
    pub main: Unit,
    pub libraries: Vec<Unit>,
    /// The main DLL with runtime-async methods: `NAME.async.dll` beside a C# program that has async methods, the DLL
    /// itself of an `.il` program that has them.
    pub async_dll: Option<PathBuf>,
    pub directives: Directives,
}

impl Program {
    /// `AREA/NAME`.
    pub fn id(&self) -> String {
        format!("{}/{}", self.area, self.name)
    }

    pub fn expected_path(&self) -> PathBuf {
        self.directory.join("expected")
    }

    pub fn expected(&self) -> Result<Vec<u8>, FixtureError> {
        read(&self.expected_path())
    }

    /// Libraries first: the order in which they compile.
    pub fn units(&self) -> impl Iterator<Item = &Unit> {
        self.libraries.iter().chain(std::iter::once(&self.main))
    }

    /// The second DLL of the main source, if there is one: compiled with `--async`.
    pub fn twin(&self) -> Option<&Path> {
        self.async_dll.as_deref().filter(|dll| *dll != self.main.dll)
    }

    /// All DLLs, in the order in which they compile.
    pub fn dlls(&self) -> impl Iterator<Item = &Path> {
        self.units().map(|unit| unit.dll.as_path()).chain(self.twin())
    }

    /// Does its `modes` directive name this mode?
    #[allow(dead_code, reason = "xtask has this file too, and runs no programs")]
    pub fn names_mode(&self, mode: &str) -> bool {
        self.directives.modes.iter().flatten().any(|name| name == mode)
    }

    /// Why `mode` does not run this program, if it does not.
    pub fn excluded(&self, mode: &str) -> Option<&str> {
        if let Some((_, reason)) = self.directives.exclude.iter().find(|(m, _)| m == mode) {
            return Some(reason);
        }
        match &self.directives.modes {
            Some(only) if !only.iter().any(|m| m == mode) => Some("not among its modes"),
            _ => None,
        }
    }
}

/// The directory of this test suite in a checkout whose root is `root`.
pub fn suite(root: &Path) -> PathBuf {
    root.join("testsuite")
}

/// All programs of a checkout, sorted by id. `filter` keeps those whose id contains one of its words.
pub fn find(root: &Path, filter: &[String]) -> Result<Vec<Program>, FixtureError> {
    let suite = suite(root);
    let mut found = Vec::new();
    for area in directories(&suite.join("programs"))? {
        for directory in directories(&area)? {
            found.push(load(&file_name(&area), &directory)?);
        }
    }
    for directory in directories(&suite.join("bench"))? {
        found.push(load("bench", &directory)?);
    }
    for directory in directories(&root.join("examples"))? {
        found.push(load("examples", &directory)?);
    }
    found.retain(|p| filter.is_empty() || filter.iter().any(|f| p.id().contains(f.as_str())));
    found.sort_by_key(Program::id);
    Ok(found)
}

fn load(area: &str, directory: &Path) -> Result<Program, FixtureError> {
    let name = file_name(directory);
    let mut main = None;
    let mut libraries = Vec::new();
    for source in entries(directory)? {
        let language = match source.extension().and_then(|e| e.to_str()) {
            Some("cs") => Language::CSharp,
            Some("il") => Language::Il,
            _ => continue,
        };
        let unit = Unit { dll: source.with_extension("dll"), language, source };
        if unit.source.file_stem().is_some_and(|stem| stem == name.as_str()) {
            main = Some(unit);
        } else {
            libraries.push(unit);
        }
    }
    let Some(main) = main else {
        return Err(FixtureError::NoSource { directory: directory.to_owned() });
    };
    let text = String::from_utf8_lossy(&read(&main.source)?).into_owned();
    let directives = parse_directives(&main.source, &text)?;
    let async_dll = (directives.classic_only.is_none() && has_async_methods(&text)).then(|| {
        match main.language {
            Language::CSharp => main.dll.with_extension("async.dll"),
            Language::Il => main.dll.clone(),
        }
    });
    Ok(Program {
        area: area.to_owned(),
        name,
        directory: directory.to_owned(),
        main,
        libraries,
        async_dll,
        directives,
    })
}

/// `async` as a word outside `//` lines. A program that has the word but no such method has a twin that does the same.
fn has_async_methods(text: &str) -> bool {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '.'))
        .any(|word| word == "async")
}

fn parse_directives(path: &Path, text: &str) -> Result<Directives, FixtureError> {
    let mut directives = Directives::default();
    for line in text.lines().map_while(|l| l.strip_prefix("//")) {
        let Some((key, value)) = line.trim().split_once(':') else { continue };
        let words = || value.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let bad = || FixtureError::BadDirective { path: path.to_owned(), line: line.to_owned() };
        match key {
            "args" => directives.args = words(),
            "flags" => directives.flags = words(),
            "covers" => directives.covers = words(),
            "by hand" => directives.by_hand = Some(value.trim().to_owned()),
            "classic only" => directives.classic_only = Some(value.trim().to_owned()),
            "modes" => directives.modes = Some(words()),
            "exclude" => {
                let (mode, reason) = value.trim().split_once(' ').ok_or_else(bad)?;
                directives.exclude.push((mode.to_owned(), reason.to_owned()));
            }
            _ => {}
        }
    }
    Ok(directives)
}

pub fn read(path: &Path) -> Result<Vec<u8>, FixtureError> {
    fs::read(path).map_err(|error| FixtureError::Io { path: path.to_owned(), error })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Sorted, so that everything derived from it is deterministic. A directory that does not exist has none.
fn entries(directory: &Path) -> Result<Vec<PathBuf>, FixtureError> {
    let fail = |error| FixtureError::Io { path: directory.to_owned(), error };
    let mut paths = match fs::read_dir(directory) {
        Ok(list) => {
            list.map(|e| e.map(|e| e.path())).collect::<Result<Vec<_>, _>>().map_err(fail)?
        }
        Err(e) if e.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(e) => return Err(fail(e)),
    };
    paths.sort();
    Ok(paths)
}

fn directories(directory: &Path) -> Result<Vec<PathBuf>, FixtureError> {
    Ok(entries(directory)?.into_iter().filter(|p| p.is_dir()).collect())
}
