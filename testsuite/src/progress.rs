//! How far a long piece of work is, on a terminal. Says nothing when standard error is not one.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// `length` steps of `what`.
    pub fn new(length: usize, what: &'static str) -> Progress {
        let bar = ProgressBar::new(length as u64);
        let style = ProgressStyle::with_template(
            "{prefix} {wide_bar} {pos}/{len} {elapsed} (left: {eta}) {msg:30}",
        );
        // The template is a constant; a bad one leaves indicatif's own.
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        bar.set_prefix(what);
        bar.enable_steady_tick(Duration::from_millis(200));
        Progress { bar }
    }

    /// What is being done now.
    pub fn show(&self, label: impl Into<String>) {
        self.bar.set_message(label.into());
    }

    /// One step is done.
    pub fn advance(&self) {
        self.bar.inc(1);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
