//! `entracte run`: runs an application. With `--svg FILE`, also draws which frames slept when, and in which tier they went on.

mod picture;

use entracte::{Engine, Error};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

pub fn run(mut arguments: Vec<String>) -> Result<i32, Error> {
    if let Some(at) = position_of_svg(&arguments) {
        arguments.remove(at);
        if at >= arguments.len() {
            return Err(Error::Setting("--svg needs a file".to_owned()));
        }
        let file = arguments.remove(at);
        return draw(Path::new(&file), &arguments);
    }
    let mut config = crate::environment();
    let mut rest = crate::take_knobs(&mut config, arguments)?.into_iter();
    let Some(application) = rest.next() else {
        return Err(Error::Setting("no application given".to_owned()));
    };
    let arguments: Vec<String> = rest.collect();
    let path = Path::new(&application);
    if let Err(error) = std::fs::metadata(path) {
        return Err(Error::File(error, path.to_owned()));
    }
    let engine = Engine::new(config)?;
    engine.handle_faults();
    engine.run(path, &arguments)
}

/// Where `--svg` is among the settings, which are flags with a value each (or `--flag=value`).
fn position_of_svg(arguments: &[String]) -> Option<usize> {
    let mut at = 0;
    while let Some(flag) = arguments.get(at).filter(|flag| flag.starts_with("--")) {
        match flag.as_str() {
            "--svg" => return Some(at),
            "--" => return None,
            _ => at += if flag.contains('=') { 1 } else { 2 },
        }
    }
    None
}

/// Runs this program again with the trace of suspensions, which goes into the picture instead of to standard error.
fn draw(file: &Path, arguments: &[String]) -> Result<i32, Error> {
    let own =
        std::env::current_exe().map_err(|error| Error::File(error, "/proc/self/exe".into()))?;
    let mut command = Command::new(&own);
    command.args(["run", "--trace", "suspend,resume"]).args(arguments).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| Error::File(error, own.clone()))?;
    let mut events = Vec::new();
    if let Some(stderr) = child.stderr.take() {
        for line in BufReader::new(stderr).lines().map_while(Result::ok) {
            match picture::parse(&line) {
                Some(event) => events.push(event),
                None => eprintln!("{line}"),
            }
        }
    }
    let status = child.wait().map_err(|error| Error::File(error, own))?;
    svg::save(file, &picture::draw(&events))
        .map_err(|error| Error::File(error, file.to_owned()))?;
    Ok(status.code().unwrap_or(134))
}
