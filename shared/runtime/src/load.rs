//! Where assemblies come from: folders of the application and of `--framework`, files mapped into memory.
//! Owns the search. The files are mapped read-only; a file that changes while it is mapped is the user's own doing, as with any runtime.
#![allow(
    unsafe_code,
    reason = "mapping a file is unsafe in memmap2: the file may change underneath"
)]

use metadata::{Bytes, MetadataError, Module};
use parking_lot::RwLock;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use types::AssemblySource;

/// A file could not be opened, or is not an assembly.
#[derive(Debug)]
pub enum LoadError {
    Io { path: PathBuf, error: io::Error },
    Metadata { path: PathBuf, error: MetadataError },
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            LoadError::Io { path, error } => write!(f, "{}: {error}", path.display()),
            LoadError::Metadata { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for LoadError {}

/// Maps a file.
pub fn map_file(path: &Path) -> Result<Bytes, LoadError> {
    let io_error = |error| LoadError::Io { path: path.to_owned(), error };
    let file = File::open(path).map_err(io_error)?;
    // SAFETY: the mapping is read-only and private to this reader; every access is bounds-checked by `metadata`.
    let map = unsafe { memmap2::Mmap::map(&file) }.map_err(io_error)?;
    Ok(Bytes::from_owner(map))
}

/// Reads an assembly file.
pub fn load_module(path: &Path) -> Result<Module, LoadError> {
    Module::parse(map_file(path)?)
        .map_err(|error| LoadError::Metadata { path: path.to_owned(), error })
}

/// Assemblies of the framework that are the core library's work even where a folder of framework assemblies has them: the console is
/// the host's, and its streams are the engine's.
const KEPT: &[&str] = &["System.Private.CoreLib", "System.Console"];

/// Searches folders for `NAME.dll`, then `NAME.exe`.
#[derive(Default)]
pub struct Folders {
    folders: RwLock<Vec<PathBuf>>,
    /// The folder of framework assemblies, which is searched first.
    framework: Option<PathBuf>,
    trace: bool,
}

impl Folders {
    pub fn new(framework: Option<PathBuf>, trace: bool) -> Folders {
        Folders { folders: RwLock::default(), framework, trace }
    }
    pub fn add(&self, folder: &Path) {
        let mut folders = self.folders.write();
        if !folders.iter().any(|known| known == folder) {
            folders.push(folder.to_owned());
        }
    }
    pub(crate) fn find(&self, simple_name: &str) -> Option<PathBuf> {
        // A name is one path component, whatever the metadata says.
        if simple_name.is_empty() || simple_name.contains(['/', '\\', '\0']) {
            return None;
        }
        let is_kept = KEPT.iter().any(|kept| kept.eq_ignore_ascii_case(simple_name));
        let framework = self.framework.iter().filter(|_| !is_kept);
        let folders = self.folders.read();
        framework
            .chain(folders.iter())
            .flat_map(|folder| {
                ["dll", "exe"].map(|ending| folder.join(format!("{simple_name}.{ending}")))
            })
            .find(|path| path.is_file())
    }
}

impl AssemblySource for Folders {
    fn load(&self, simple_name: &str) -> Option<metadata::Result<Module>> {
        let path = self.find(simple_name)?;
        if self.trace {
            eprintln!("load: {}", path.display());
        }
        match load_module(&path) {
            Ok(module) => Some(Ok(module)),
            Err(LoadError::Metadata { error, .. }) => Some(Err(error)),
            Err(LoadError::Io { .. }) => None,
        }
    }
}

/// The source shared by the universe and the boot code.
pub struct SharedFolders(pub std::sync::Arc<Folders>);

impl AssemblySource for SharedFolders {
    fn load(&self, simple_name: &str) -> Option<metadata::Result<Module>> {
        self.0.load(simple_name)
    }
}
