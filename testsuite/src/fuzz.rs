//! Runs generated programs on several engines, or on one in several modes, and compares what they print: `entracte fuzz`.
//! Owns the files of a run, the comparison and the reduction of what differs; the programs are `crate::generate`'s.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::generate::tree::Program;
use crate::generate::{draw, emit, print, reduce};
use crate::run;

/// An engine in one of its modes.
pub struct Subject {
    pub name: String,
    /// The command that runs a module.
    pub launch: Box<dyn Fn(&Path) -> Command>,
    /// Another engine's traces may show other frames.
    pub has_our_traces: bool,
    /// It writes down what its frames hold whenever they go to sleep and wake (`--frames-log`): compared too.
    pub has_frames: bool,
}

/// A folder for modules, and how long a run may take.
pub struct Bench {
    directory: PathBuf,
    pub limit: Duration,
}

/// What one program did on a subject: its lines, or how the process ended inside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    Printed(String),
    Ended(String),
    /// The first event of the frames log that differs.
    Frames(String),
}

/// What comparing some programs gave.
pub struct Batch {
    pub found: Vec<Difference>,
    /// Suspensions and resumptions that were compared with each of the subjects that log them.
    pub events: u64,
}

/// A program that does not do the same on two subjects.
pub struct Difference {
    pub program: Program,
    /// Indices of the subjects: the one that is taken to be right, and the other.
    pub subjects: (usize, usize),
    pub outcomes: (Outcome, Outcome),
}

const LAB: &[u8] = include_bytes!("../programs/async/generated_support/Lab.dll");
const MODULE: &str = "generated";
/// Bytes of an event of the frames log.
const EVENT: usize = 16;
const NO_END: &str = "no end in time";
/// What CoreCLR wants beside an application.
const RUNTIME_CONFIG: &str = r#"{ "runtimeOptions": { "framework": { "name": "Microsoft.NETCore.App", "version": "10.0.0" } } }"#;

impl Bench {
    pub fn new(directory: PathBuf, limit: Duration) -> io::Result<Bench> {
        fs::create_dir_all(&directory)?;
        fs::write(directory.join("Lab.dll"), LAB)?;
        fs::write(directory.join(format!("{MODULE}.runtimeconfig.json")), RUNTIME_CONFIG)?;
        Ok(Bench { directory, limit })
    }

    /// Writes the module of these programs; each gets its place, from `first`, as the number of its line.
    pub fn write(&self, programs: &[Program], first: usize) -> io::Result<PathBuf> {
        let mut numbered = programs.to_vec();
        for (place, program) in numbered.iter_mut().enumerate() {
            program.line = (first + place) as u32;
        }
        let path = self.directory.join(format!("{MODULE}.dll"));
        fs::write(&path, emit::emit(MODULE, &numbered))?;
        Ok(path)
    }

    /// What each program does. A program that ends the process costs the others another run, no more.
    pub fn outcomes(&self, subject: &Subject, programs: &[Program]) -> io::Result<Vec<Outcome>> {
        Ok(self.outcomes_and_frames(subject, programs)?.0)
    }

    /// With the events of its frames log, run after run; none where it keeps no log.
    fn outcomes_and_frames(
        &self,
        subject: &Subject,
        programs: &[Program],
    ) -> io::Result<(Vec<Outcome>, Vec<u8>)> {
        let mut outcomes = Vec::new();
        let mut frames = Vec::new();
        while outcomes.len() < programs.len() {
            let first = outcomes.len();
            let (printed, end) = self.run(subject, &programs[first..], first)?;
            if subject.has_frames {
                frames.extend(self.take_frames()?);
            }
            outcomes.extend(printed.into_iter().map(Outcome::Printed));
            let Some(end) = end else { break };
            let number = outcomes.len();
            // Time that was up may have been spent on the programs before, or on other work of the machine.
            if end.starts_with(NO_END) && number > first {
                continue;
            }
            outcomes.push(Outcome::Ended(end));
        }
        Ok((outcomes, frames))
    }

    /// The log that a run has left. An engine that is ended at its start has none.
    fn take_frames(&self) -> io::Result<Vec<u8>> {
        let path = self.frames_path();
        let events = fs::read(&path).map_err(|_| {
            io::Error::other("it wrote no frames log: an engine without --frames-log?")
        })?;
        fs::remove_file(&path)?;
        Ok(events)
    }

    /// One run: the complete programs' lines, and how the process ended in the next one, if it did.
    fn run(
        &self,
        subject: &Subject,
        programs: &[Program],
        first: usize,
    ) -> io::Result<(Vec<String>, Option<String>)> {
        let path = self.write(programs, first)?;
        let mut command = (subject.launch)(&path);
        command.arg("traces").env_remove("ENTRACTE_CORELIB");
        if subject.has_frames {
            command.env("ENTRACTE_FRAMES_LOG", self.frames_path());
        }
        let run = run::run(command, self.limit)?;
        let mut printed = lines(&String::from_utf8_lossy(&run.stdout), first, programs.len());
        if printed.len() == programs.len() && run.exit == Some(0) {
            return Ok((printed, None));
        }
        // Half a line is of the program that ended the process; so is the end after all are done.
        if printed.len() == programs.len() || !run.stdout.ends_with(b"\n") {
            printed.pop();
        }
        let errors = String::from_utf8_lossy(&run.stderr);
        let shown: Vec<&str> = errors.lines().take(3).collect();
        let exit = run.exit.map_or(NO_END.to_owned(), |code| format!("exit {code}"));
        Ok((printed, Some(format!("{exit}: {}", shown.join(" / ")))))
    }

    /// The programs that do not do the same everywhere, each with the first subject that differs from subject 0.
    pub fn differences(&self, subjects: &[Subject], programs: &[Program]) -> io::Result<Batch> {
        let (reference, frames) = self.outcomes_and_frames(&subjects[0], programs)?;
        let mut found: Vec<Difference> = Vec::new();
        let events = (frames.len() / EVENT) as u64;
        for (index, subject) in subjects.iter().enumerate().skip(1) {
            let (outcomes, other_frames) = self.outcomes_and_frames(subject, programs)?;
            let before = found.len();
            for (number, (right, other)) in reference.iter().zip(outcomes).enumerate() {
                let known = found.iter().any(|d| d.program.number == programs[number].number);
                if !known && !same(subjects, 0, index, right, &other) {
                    found.push(Difference {
                        program: programs[number].clone(),
                        subjects: (0, index),
                        outcomes: (right.clone(), other),
                    });
                }
            }
            let has_frames = subjects[0].has_frames && subject.has_frames;
            if has_frames && (found.len() > before || frames != other_frames) {
                let is_found = |p: &&Program| !found.iter().any(|d| d.program.number == p.number);
                let others: Vec<Program> = programs.iter().filter(is_found).cloned().collect();
                let first = self.frames(subjects, (0, index), &others)?;
                found.extend(first);
            }
        }
        Ok(Batch { found, events })
    }

    /// The first program whose frames differ between two subjects.
    fn frames(
        &self,
        subjects: &[Subject],
        pair: (usize, usize),
        programs: &[Program],
    ) -> io::Result<Option<Difference>> {
        let Some(outcomes) = self.frames_of(subjects, pair, programs)? else { return Ok(None) };
        if let [program] = programs {
            let program = program.clone();
            return Ok(Some(Difference { program, subjects: pair, outcomes }));
        }
        let (first, second) = programs.split_at(programs.len() / 2);
        match self.frames(subjects, pair, first)? {
            Some(found) => Ok(Some(found)),
            None => self.frames(subjects, pair, second),
        }
    }

    /// The first events that differ when these programs run.
    fn frames_of(
        &self,
        subjects: &[Subject],
        (right, other): (usize, usize),
        programs: &[Program],
    ) -> io::Result<Option<(Outcome, Outcome)>> {
        if programs.is_empty() {
            return Ok(None);
        }
        let log = |subject: &Subject| -> io::Result<Vec<u8>> {
            self.run(subject, programs, 0)?;
            self.take_frames()
        };
        let (a, b) = (log(&subjects[right])?, log(&subjects[other])?);
        if a == b {
            return Ok(None);
        }
        let (mut one, mut two) = (a.chunks(EVENT), b.chunks(EVENT));
        let mut number = 0;
        loop {
            let pair = (one.next(), two.next());
            if pair.0 != pair.1 {
                let show =
                    |event| Outcome::Frames(format!("event {number}: {}", event_text(event)));
                return Ok(Some((show(pair.0), show(pair.1))));
            }
            number += 1;
        }
    }

    fn frames_path(&self) -> PathBuf {
        self.directory.join("frames")
    }

    /// The smallest program that was found to show the difference.
    pub fn reduce(&self, subjects: &[Subject], difference: &Difference) -> io::Result<Difference> {
        let (right, other) = difference.subjects;
        let wants_end = matches!(difference.outcomes.0, Outcome::Ended(_))
            || matches!(difference.outcomes.1, Outcome::Ended(_));
        let mut error = None;
        let frames = matches!(difference.outcomes.0, Outcome::Frames(_));
        let mut shows = |programs: &[Program]| -> Vec<bool> {
            if frames {
                let one =
                    |p| self.frames_of(subjects, difference.subjects, std::slice::from_ref(p));
                return programs.iter().map(|p| matches!(one(p), Ok(Some(_)))).collect();
            }
            let both = self
                .outcomes(&subjects[right], programs)
                .and_then(|a| Ok((a, self.outcomes(&subjects[other], programs)?)));
            match both {
                Ok((a, b)) => {
                    let pairs = a.iter().zip(&b);
                    let shows = |(a, b): (&Outcome, &Outcome)| {
                        let ended =
                            matches!(a, Outcome::Ended(_)) || matches!(b, Outcome::Ended(_));
                        !same(subjects, right, other, a, b)
                            && (ended == wants_end)
                            && is_valid(a)
                            && is_valid(b)
                    };
                    pairs.map(shows).collect()
                }
                Err(e) => {
                    error = Some(e);
                    vec![false; programs.len()]
                }
            }
        };
        let mut program = difference.program.clone();
        if shows(std::slice::from_ref(&program))[0] {
            program = reduce::reduce(program, &mut shows);
        }
        if let Some(error) = error {
            return Err(error);
        }
        let one = std::slice::from_ref(&program);
        if frames && let Some(outcomes) = self.frames_of(subjects, difference.subjects, one)? {
            return Ok(Difference { program, subjects: difference.subjects, outcomes });
        }
        let a = self.outcomes(&subjects[right], one)?.swap_remove(0);
        let b = self.outcomes(&subjects[other], one)?.swap_remove(0);
        let outcomes = match same(subjects, right, other, &a, &b) {
            // Alone it does not show it: what it did among others is all that is known.
            true => difference.outcomes.clone(),
            false => (a, b),
        };
        Ok(Difference { program, subjects: difference.subjects, outcomes })
    }

    /// Writes a finding: the program as text and as a module, with all that is needed to see it again.
    pub fn save(
        &self,
        into: &Path,
        subjects: &[Subject],
        original: &Program,
        found: &Difference,
    ) -> io::Result<PathBuf> {
        let name = format!("seed{}_{}", original.seed, original.number);
        let directory = into.join(&name);
        fs::create_dir_all(&directory)?;
        let mut program = found.program.clone();
        program.line = 0;
        fs::write(directory.join("Lab.dll"), LAB)?;
        fs::write(directory.join(format!("{name}.dll")), emit::emit(&name, &[program.clone()]))?;
        fs::write(directory.join(format!("{name}.runtimeconfig.json")), RUNTIME_CONFIG)?;
        let (right, other) = found.subjects;
        let show = |outcome: &Outcome| match outcome {
            Outcome::Printed(text) | Outcome::Ended(text) | Outcome::Frames(text) => {
                text.trim_end().replace('\n', "\n//   ")
            }
        };
        let text = format!(
            "// entracte {} on {}-{}, seed {}, program {}\n// {} statements, {} before reduction\n// {}:\n//   {}\n// {}:\n//   {}\n{}",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::ARCH,
            std::env::consts::OS,
            original.seed,
            original.number,
            program.size(),
            original.size(),
            subjects[right].name,
            show(&found.outcomes.0),
            subjects[other].name,
            show(&found.outcomes.1),
            print::print(&program),
        );
        let path = directory.join(format!("{name}.txt"));
        fs::write(&path, text)?;
        Ok(path)
    }
}

/// Draws the programs `first..` of a run.
pub fn draw(seed: u64, first: u32, count: u32) -> Vec<Program> {
    (first..first.saturating_add(count)).map(|number| draw::program(seed, number)).collect()
}

/// A program that the engine took for broken tells nothing when it is a reduction of one that was not.
fn is_valid(outcome: &Outcome) -> bool {
    let (Outcome::Printed(text) | Outcome::Ended(text) | Outcome::Frames(text)) = outcome;
    !["InvalidProgram", "TypeLoad", "MissingM", "VerificationE"].iter().any(|w| text.contains(w))
}

fn same(subjects: &[Subject], a: usize, b: usize, one: &Outcome, other: &Outcome) -> bool {
    let (Outcome::Printed(one), Outcome::Printed(other)) = (one, other) else {
        return one == other;
    };
    if subjects[a].has_our_traces == subjects[b].has_our_traces {
        return one == other;
    }
    one.lines().next() == other.lines().next()
}

/// An event of the frames log: activation, what happened and where, and a hash of what the frame holds.
fn event_text(event: Option<&[u8]>) -> String {
    let Some(event) = event else { return "none".to_owned() };
    let word = |at: usize| {
        event.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
    };
    let what = if word(4) >> 31 == 0 { "sleeps" } else { "wakes" };
    let hash = u64::from(word(12)) << 32 | u64::from(word(8));
    format!("activation {} {what} at {} with {hash:x}", word(0), word(4) & 0x7FFF_FFFF)
}

/// Splits the output into programs, in order, each from the line that begins with its number.
fn lines(output: &str, first: usize, count: usize) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in output.split_inclusive('\n') {
        let number = format!("{} ", first + found.len());
        if found.len() < count && line.starts_with(&number) {
            // The number is the place in the module, which another run may change.
            found.push(line[number.len()..].to_owned());
        } else if let Some(last) = found.last_mut() {
            last.push_str(line);
        }
    }
    found
}
