//! Reads a real framework, when one lies beside the repository.

mod support;

use std::path::{Path, PathBuf};

use metadata::*;

/// `shared/dotnet` beside one of the folders above this crate.
fn dotnet_folder() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|folder| folder.join("shared/dotnet")).find(|folder| folder.is_dir())
}

fn find_file(folder: &Path, name: &str) -> Option<PathBuf> {
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).ok()?.flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|file| file == name) {
                return Some(path);
            }
        }
    }
    None
}

#[test]
fn core_library_reads_without_error() {
    let Some(dotnet) = dotnet_folder() else { return };
    let path = find_file(&dotnet.join("shared"), "System.Private.CoreLib.dll").unwrap();
    let module = Module::parse(std::fs::read(path).unwrap()).unwrap();
    let summary = support::read_everything(&module);
    assert_eq!(summary.errors, []);
    println!("{summary:?}");
    assert!(summary.bodies > 10_000);
    assert!(module.find_type_def("System", "Object").is_some());
}
