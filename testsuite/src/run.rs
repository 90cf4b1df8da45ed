//! Runs one program as a child process, bounded in time, and renders what it did in the form of `expected`.
//! Owns processes and the rendering. Knows no engine: the caller builds the command.

use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// What a program did.
pub struct Outcome {
    pub stdout: Vec<u8>,
    pub stderr: Vec<u8>,
    /// `None`: it was ended because its time was up.
    pub exit: Option<i32>,
    pub elapsed: Duration,
}

/// Runs `command` to its end, or to `limit`.
pub fn run(mut command: Command, limit: Duration) -> io::Result<Outcome> {
    let start = Instant::now();
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // A caller's knobs must not reach the program under test: a mode's flags are arguments. Which core library
    // to use is no knob but a part of the engine, and so is a planted fault; and a log of what was used changes nothing.
    for (key, _) in std::env::vars_os() {
        let name = key.to_string_lossy();
        let knob = name.starts_with("ENTRACTE_") || name.starts_with("DOTNET_");
        if knob && !matches!(&*name, "ENTRACTE_CORELIB" | "ENTRACTE_PLANT" | "ENTRACTE_COVERAGE") {
            command.env_remove(&key);
        }
    }
    command.env("TZ", "UTC");
    let mut child = command.spawn()?;
    let (done, both) = channel();
    let stdout = drain(child.stdout.take(), done.clone());
    let stderr = drain(child.stderr.take(), done);
    let status = wait(&mut child, &both, start + limit)?;
    Ok(Outcome {
        stdout: stdout.join().unwrap_or_default(),
        stderr: stderr.join().unwrap_or_default(),
        exit: status.map(exit_code),
        elapsed: start.elapsed(),
    })
}

/// Reads a pipe to its end on a thread, so that the child never blocks on a full one, and says when it has ended.
fn drain(
    pipe: Option<impl Read + Send + 'static>,
    done: Sender<()>,
) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read before an error is still the best evidence there is.
            let _ = pipe.read_to_end(&mut bytes);
        }
        let _ = done.send(());
        bytes
    })
}

/// The pipes' end comes with the child's, so the wait costs no polling; only a child that closes them early is polled.
fn wait(
    child: &mut Child,
    both: &Receiver<()>,
    deadline: Instant,
) -> io::Result<Option<ExitStatus>> {
    let left = || deadline.saturating_duration_since(Instant::now());
    let _ = both.recv_timeout(left());
    let _ = both.recv_timeout(left());
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if left().is_zero() {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        thread::sleep(Duration::from_millis(1));
    }
}

fn exit_code(status: ExitStatus) -> i32 {
    status.code().unwrap_or_else(|| 128 + status.signal().unwrap_or(0))
}

impl Outcome {
    /// Standard error without what may differ from run to run.
    pub fn errors(&self) -> Vec<u8> {
        without_stacks(&self.stderr)
    }

    /// The outcome in the form of `expected`; `area` is the program's.
    pub fn render(&self, area: &str) -> Vec<u8> {
        let mut text =
            if area == "bench" { without_times(&self.stdout) } else { self.stdout.clone() };
        if text.last().is_some_and(|b| *b != b'\n') {
            text.extend_from_slice(b"\n\\ no newline at the end\n");
        }
        match self.exit {
            Some(code) => text.extend_from_slice(format!("exit: {code}\n").as_bytes()),
            None => text.extend_from_slice(b"exit: none, its time was up\n"),
        }
        let stderr = self.errors();
        if !stderr.is_empty() {
            text.extend_from_slice(b"stderr:\n");
            text.extend_from_slice(&stderr);
        }
        text
    }
}

/// `bench NAME ns_per_op X check Y` with `*` for X.
fn without_times(stdout: &[u8]) -> Vec<u8> {
    let mut text = String::new();
    for line in String::from_utf8_lossy(stdout).lines() {
        let mut previous = "";
        let words = line.split(' ').map(|word| {
            let shown = if previous == "ns_per_op" { "*" } else { word };
            previous = word;
            shown
        });
        text.push_str(&words.collect::<Vec<_>>().join(" "));
        text.push('\n');
    }
    text.into_bytes()
}

/// The reports of a stack overflow, of a fault and of `Environment.FailFast` show stacks that depend on the stack's size and on
/// the core library's insides. What remains is the report without them.
fn without_stacks(stderr: &[u8]) -> Vec<u8> {
    if stderr.starts_with(b"Stack overflow.") {
        return b"Stack overflow.\n".to_vec();
    }
    if ![&b"Process terminated."[..], b"Fatal error."].iter().any(|p| stderr.starts_with(p)) {
        return stderr.to_vec();
    }
    let lines = stderr.split_inclusive(|b| *b == b'\n').filter(|l| !l.starts_with(b"   at "));
    lines.collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::time::Duration;

    use super::{Outcome, run};

    fn rendered(area: &str, stdout: &str, stderr: &str, exit: Option<i32>) -> String {
        let (stdout, stderr) = (stdout.into(), stderr.into());
        let outcome = Outcome { stdout, stderr, exit, elapsed: Duration::ZERO };
        String::from_utf8_lossy(&outcome.render(area)).into_owned()
    }

    #[test]
    fn renders_what_expected_holds() {
        assert_eq!(rendered("lang", "a\n", "", Some(3)), "a\nexit: 3\n");
        assert_eq!(rendered("lang", "a", "", Some(0)), "a\n\\ no newline at the end\nexit: 0\n");
        assert_eq!(rendered("eh", "", "oops\n", Some(134)), "exit: 134\nstderr:\noops\n");
        assert_eq!(
            rendered("eh", "", "Stack overflow.\n   at P.F()\n", Some(134)),
            "exit: 134\nstderr:\nStack overflow.\n"
        );
        assert_eq!(
            rendered("eh", "", "Process terminated.\nwhy\n   at P.F()\n", Some(134)),
            "exit: 134\nstderr:\nProcess terminated.\nwhy\n"
        );
        let line = "bench calls ns_per_op 12.5 check 7\n";
        assert_eq!(
            rendered("bench", line, "", Some(0)),
            "bench calls ns_per_op * check 7\nexit: 0\n"
        );
    }

    #[test]
    fn ends_a_child_whose_time_is_up() {
        let mut command = Command::new("sleep");
        command.arg("30");
        let outcome = run(command, Duration::from_millis(20)).expect("sleep starts");
        assert_eq!(outcome.exit, None);
        assert!(outcome.elapsed < Duration::from_secs(10));
    }
}
