//! `entracte run`: runs an application.

use entracte::{Engine, Error};
use std::path::Path;

pub fn run(arguments: Vec<String>) -> Result<i32, Error> {
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
