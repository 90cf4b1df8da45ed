//! Runs a program in several settings of the engine and compares them suspension by suspension, then by output and exit code.
//! Owns reading the logs side by side and saying what the first difference is. The log's form is `runtime::frames`'.
//!
//! Each setting is a process of its own: one that crashes is a finding. Logs are files, read as streams. What the first event that
//! differs was made of is asked for by running both settings again (`--frames-describe`).

use crate::modes::Mode;
use crate::run::{self, Outcome};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// A setting of the engine.
#[derive(Clone, Debug)]
pub struct Subject {
    pub name: String,
    /// Arguments of `entracte run` before the DLL.
    pub settings: Vec<String>,
    pub environment: Vec<(String, String)>,
}

impl Subject {
    pub fn new(name: &str, settings: &[&str]) -> Subject {
        let settings = settings.iter().map(|setting| (*setting).to_owned()).collect();
        Subject { name: name.to_owned(), settings, environment: Vec::new() }
    }

    pub fn of_mode(mode: &Mode) -> Subject {
        let environment = mode.environment.iter();
        let environment = environment.map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        Subject { environment, ..Subject::new(mode.name, mode.arguments) }
    }
}

/// What to run, and how.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The `entracte` binary.
    pub engine: PathBuf,
    pub dll: PathBuf,
    pub arguments: Vec<String>,
    /// The first is what the others are held against.
    pub subjects: Vec<Subject>,
    /// Seed of `--schedule`. Without one only programs with one thread can be compared frame by frame.
    pub schedule: Option<u64>,
    /// False: output, exit code and errors alone.
    pub frames: bool,
    /// Of each run.
    pub limit: Duration,
}

#[derive(Debug, Serialize)]
pub struct Report {
    pub runs: Vec<Run>,
    /// Of the first subject that differs; those behind it were not run.
    pub difference: Option<Difference>,
}

#[derive(Debug, Serialize)]
pub struct Run {
    pub subject: String,
    /// `None`: its time was up. 128 + the signal; 121: a fault of the engine.
    pub exit: Option<i32>,
    pub milliseconds: u128,
    /// Suspensions and resumptions.
    pub events: u64,
}

#[derive(Debug, Serialize)]
pub struct Difference {
    pub subject: String,
    pub reference: String,
    pub what: What,
    /// Command lines that show it again: of the subject, of the reference.
    pub replay: Vec<String>,
}

#[derive(Debug, Serialize)]
pub enum What {
    Frames(Box<FrameDifference>),
    Exit {
        here: Option<i32>,
        reference: Option<i32>,
    },
    /// Line, from 1.
    Output {
        line: usize,
        here: String,
        reference: String,
    },
    Errors {
        line: usize,
        here: String,
        reference: String,
    },
}

#[derive(Debug, Serialize)]
pub struct FrameDifference {
    /// Number of the first event that differs, from 0.
    pub event: u64,
    /// `None`: that run has no such event.
    pub here: Option<Frame>,
    pub reference: Option<Frame>,
    /// The parts that differ, in the order of the frame.
    pub parts: Vec<PartDifference>,
    /// False: the second runs did not do what the first ones did, so what is shown may not be what differed.
    pub is_reproduced: bool,
}

#[derive(Debug, Serialize)]
pub struct PartDifference {
    pub name: String,
    pub here: String,
    pub reference: String,
}

/// A frame that goes to sleep or wakes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    pub event: u64,
    /// `suspend` or `resume`.
    pub kind: String,
    /// Number of the method's activation, by first suspensions.
    pub activation: u32,
    pub method: String,
    pub state: u32,
    pub il_offset: u32,
    /// File and line, where a PDB is.
    pub line: Option<String>,
    pub hash: String,
    pub parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    pub hash: String,
    pub text: String,
}

/// Bytes of an event.
const EVENT: usize = 16;

/// Runs the first subject, then each of the others until one differs.
pub fn compare(comparison: &Comparison) -> io::Result<Report> {
    let folder = Folder::new()?;
    let mut runs = Vec::new();
    let mut reference: Option<(&Subject, PathBuf, Outcome)> = None;
    for (number, subject) in comparison.subjects.iter().enumerate() {
        let log = folder.0.join(format!("{number}.frames"));
        let outcome = run::run(command(comparison, subject, &log, None), comparison.limit)?;
        let events = std::fs::metadata(&log).map_or(0, |file| file.len() / EVENT as u64);
        runs.push(Run {
            subject: subject.name.clone(),
            exit: outcome.exit,
            milliseconds: outcome.elapsed.as_millis(),
            events,
        });
        let Some((first, first_log, first_outcome)) = &reference else {
            reference = Some((subject, log, outcome));
            continue;
        };
        let what =
            difference(comparison, [subject, first], [&log, first_log], [&outcome, first_outcome])?;
        if let Some(what) = what {
            let event = match &what {
                What::Frames(frames) => Some(frames.event),
                _ => None,
            };
            let replay =
                [subject, *first].map(|subject| command_line(comparison, subject, event)).to_vec();
            let (subject, reference) = (subject.name.clone(), first.name.clone());
            let difference = Some(Difference { subject, reference, what, replay });
            return Ok(Report { runs, difference });
        }
        let _ = std::fs::remove_file(log);
    }
    Ok(Report { runs, difference: None })
}

/// The earliest sign first: a frame that differs; then how it ended and what it printed; then frames that one run has alone.
fn difference(
    comparison: &Comparison,
    subjects: [&Subject; 2],
    logs: [&Path; 2],
    outcomes: [&Outcome; 2],
) -> io::Result<Option<What>> {
    let first = match comparison.frames {
        true => first_difference(logs)?,
        false => None,
    };
    let describe = |(event, pair): (u64, [Option<Event>; 2])| {
        frame_difference(comparison, subjects, logs, event, pair).map(Some)
    };
    if let Some((event, pair @ [Some(_), Some(_)])) = first {
        return describe((event, pair));
    }
    let [here, reference] = outcomes;
    if here.exit != reference.exit {
        return Ok(Some(What::Exit { here: here.exit, reference: reference.exit }));
    }
    if let Some((line, here, reference)) = first_line(&here.stdout, &reference.stdout) {
        return Ok(Some(What::Output { line, here, reference }));
    }
    if let Some((line, here, reference)) = first_line(&here.errors(), &reference.errors()) {
        return Ok(Some(What::Errors { line, here, reference }));
    }
    match here.exit {
        Some(_) => first.map_or(Ok(None), describe),
        // Both were ended, one of them further on.
        None => Ok(None),
    }
}

fn command(
    comparison: &Comparison,
    subject: &Subject,
    log: &Path,
    described: Option<u64>,
) -> Command {
    let mut command = Command::new(&comparison.engine);
    command.arg("run").args(&subject.settings);
    if let Some(seed) = comparison.schedule {
        command.arg("--schedule").arg(format!("seed:{seed}"));
    }
    if comparison.frames {
        command.arg("--frames-log").arg(log);
    }
    if let Some(event) = described {
        command.arg("--frames-describe").arg(event.to_string());
    }
    let environment = subject.environment.iter().map(|(name, value)| (name, value));
    command.envs(environment).arg(&comparison.dll).args(&comparison.arguments);
    command
}

fn command_line(comparison: &Comparison, subject: &Subject, event: Option<u64>) -> String {
    let command = command(comparison, subject, Path::new("frames"), event);
    let environment = subject.environment.iter().map(|(name, value)| format!("{name}={value}"));
    let words = command.get_args().map(|word| word.to_string_lossy().into_owned());
    let words: Vec<String> = environment.chain(["entracte".to_owned()]).chain(words).collect();
    words.join(" ")
}

type Event = [u8; EVENT];

/// The first event that is not the same, with its number.
fn first_difference(logs: [&Path; 2]) -> io::Result<Option<(u64, [Option<Event>; 2])>> {
    let open = |path: &Path| File::open(path).map(|file| BufReader::with_capacity(1 << 16, file));
    // A run that did not get as far as making its log has no events.
    let mut files = logs.map(|path| open(path).ok());
    for number in 0.. {
        let mut pair = [None; 2];
        for (file, event) in files.iter_mut().zip(&mut pair) {
            *event = match file {
                Some(file) => next(file)?,
                None => None,
            };
        }
        match pair {
            [None, None] => return Ok(None),
            [here, reference] if here == reference => {}
            _ => return Ok(Some((number, pair))),
        }
    }
    Ok(None)
}

/// A run that was ended in the middle of an event does not have it.
fn next(file: &mut impl Read) -> io::Result<Option<Event>> {
    let mut event = [0; EVENT];
    match file.read_exact(&mut event) {
        Ok(()) => Ok(Some(event)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error),
    }
}

fn frame_difference(
    comparison: &Comparison,
    subjects: [&Subject; 2],
    logs: [&Path; 2],
    event: u64,
    pair: [Option<Event>; 2],
) -> io::Result<What> {
    let mut frames = [None, None];
    let mut is_reproduced = true;
    for (number, frame) in frames.iter_mut().enumerate() {
        let Some(bytes) = pair[number] else { continue };
        let log = logs[number].with_extension("again");
        run::run(command(comparison, subjects[number], &log, Some(event)), comparison.limit)?;
        let described = std::fs::read_to_string(format!("{}.{event}", log.display()));
        *frame = described.ok().and_then(|text| serde_json::from_str::<Frame>(&text).ok());
        let hash = u64::from_le_bytes(bytes[8..].try_into().unwrap_or_default());
        let same = |frame: &Frame| frame.hash == format!("{hash:016x}");
        is_reproduced &= frame.as_ref().is_some_and(same);
    }
    let [here, reference] = frames;
    let parts = match (&here, &reference) {
        (Some(here), Some(reference)) => part_differences(here, reference),
        _ => Vec::new(),
    };
    let difference = FrameDifference { event, here, reference, parts, is_reproduced };
    Ok(What::Frames(Box::new(difference)))
}

fn part_differences(here: &Frame, reference: &Frame) -> Vec<PartDifference> {
    let mut found = Vec::new();
    let mut add = |name: &str, here: &str, reference: &str| {
        let (here, reference) = (here.to_owned(), reference.to_owned());
        found.push(PartDifference { name: name.to_owned(), here, reference });
    };
    let same_place = (&here.kind, &here.method, here.state, here.activation)
        == (&reference.kind, &reference.method, reference.state, reference.activation);
    if !same_place {
        add("frame", &here.to_string(), &reference.to_string());
        return found;
    }
    let mut others = reference.parts.iter();
    for part in &here.parts {
        match others.next() {
            Some(other) if part.name != other.name => add("part", &part.name, &other.name),
            Some(other) if part.hash != other.hash => add(&part.name, &part.text, &other.text),
            Some(_) => {}
            None => add(&part.name, &part.text, "(none)"),
        }
    }
    for other in others {
        add(&other.name, "(none)", &other.text);
    }
    found
}

/// Number (from 1) and texts of the first lines that differ.
pub fn first_line(here: &[u8], reference: &[u8]) -> Option<(usize, String, String)> {
    let (here, reference) = (String::from_utf8_lossy(here), String::from_utf8_lossy(reference));
    let (mut ours, mut theirs) = (here.lines(), reference.lines());
    for line in 1.. {
        match (ours.next(), theirs.next()) {
            (None, None) => return None,
            (x, y) if x == y => {}
            (x, y) => {
                let text = |line: Option<&str>| line.unwrap_or("(end)").to_owned();
                return Some((line, text(x), text(y)));
            }
        }
    }
    None
}

impl fmt::Display for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, method, offset) = (&self.kind, &self.method, self.il_offset);
        write!(f, "{kind} of {method} at IL_{offset:04x}")?;
        if let Some(line) = &self.line {
            write!(f, " ({line})")?;
        }
        write!(f, ", state {}, activation {}", self.state, self.activation)
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (subject, reference) = (&self.subject, &self.reference);
        let exit = |code: Option<i32>| code.map_or("its time was up".to_owned(), |c| c.to_string());
        match &self.what {
            What::Frames(frames) => frames.write(f, subject, reference)?,
            What::Exit { here, reference: other } => {
                writeln!(
                    f,
                    "exit code: {subject}: {}, {reference}: {}",
                    exit(*here),
                    exit(*other)
                )?;
            }
            What::Output { line, here, reference: other } => {
                writeln!(f, "output, line {line}:\n  {subject}: {here}\n  {reference}: {other}")?;
            }
            What::Errors { line, here, reference: other } => {
                writeln!(f, "errors, line {line}:\n  {subject}: {here}\n  {reference}: {other}")?;
            }
        }
        for line in &self.replay {
            writeln!(f, "  again: {line}")?;
        }
        Ok(())
    }
}

impl FrameDifference {
    fn write(&self, f: &mut fmt::Formatter<'_>, subject: &str, reference: &str) -> fmt::Result {
        writeln!(f, "frames, event {}:", self.event)?;
        match (&self.here, &self.reference) {
            (Some(here), Some(_)) => {
                if self.parts.first().is_none_or(|part| part.name != "frame") {
                    writeln!(f, "  {here}")?;
                }
                for part in &self.parts {
                    writeln!(f, "  {}:", part.name)?;
                    writeln!(f, "    {subject}: {}", part.here)?;
                    writeln!(f, "    {reference}: {}", part.reference)?;
                }
            }
            (Some(here), None) => writeln!(f, "  only in {subject}: {here}")?,
            (None, Some(other)) => writeln!(f, "  only in {reference}: {other}")?,
            (None, None) => {}
        }
        if !self.is_reproduced {
            writeln!(f, "  it did not come again: the run is not the same each time")?;
        }
        Ok(())
    }
}

/// A folder of this comparison's own, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new() -> io::Result<Folder> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("entracte-frames-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
