//! Makes a program that shows a difference smaller while it still shows it: fewer statements, simpler expressions, no methods,
//! types, fields and locals that nothing uses. Whoever calls says what "still shows it" means, for many programs at once: a run
//! of an engine costs more than a program.

use super::tree::{Block, Dispatch, Expr, Method, Op, Program, Stmt, StmtOp, Type};

/// Which of these programs still show the difference?
pub type Test<'t> = dyn FnMut(&[Program]) -> Vec<bool> + 't;

/// As many candidates as one run tests.
const BATCH: usize = 40;
const ROUNDS_MAX: usize = 12;

/// The smallest program that was found. `program` shows the difference.
pub fn reduce(program: Program, test: &mut Test<'_>) -> Program {
    let mut best = program;
    for _ in 0..ROUNDS_MAX {
        let before = best.clone();
        for step in [empty_methods, remove_chunks, remove_statements, unwrap_blocks, simplify] {
            best = step(best, test);
        }
        best = try_one(best, prune, test);
        best = try_one(best, prune_types, test);
        if best == before {
            break;
        }
    }
    best
}

fn try_one(best: Program, change: fn(&Program) -> Program, test: &mut Test<'_>) -> Program {
    let changed = change(&best);
    match changed != best && test(std::slice::from_ref(&changed))[0] {
        true => changed,
        false => best,
    }
}

/// Goes through the candidates that `make` numbers: each accepted one is the start of the next.
fn climb(
    mut best: Program,
    test: &mut Test<'_>,
    make: impl Fn(&Program, usize) -> Option<Vec<Program>>,
) -> Program {
    let mut place = 0;
    loop {
        // (place, candidate)
        let mut candidates: Vec<(usize, Program)> = Vec::new();
        let mut next = place;
        let mut at_end = false;
        while candidates.len() < BATCH {
            match make(&best, next) {
                Some(made) => candidates.extend(made.into_iter().map(|p| (next, p))),
                None => {
                    at_end = true;
                    break;
                }
            }
            next += 1;
        }
        if candidates.is_empty() {
            return best;
        }
        let programs: Vec<Program> = candidates.iter().map(|(_, p)| p.clone()).collect();
        match test(&programs).iter().position(|fine| *fine) {
            Some(found) => {
                place = candidates[found].0;
                best = candidates.swap_remove(found).1;
            }
            None if at_end => return best,
            None => place = next,
        }
    }
}

/// Whole bodies.
fn empty_methods(best: Program, test: &mut Test<'_>) -> Program {
    climb(best, test, |program, place| {
        let method = program.methods.get(place)?;
        if method.body.is_empty() {
            return Some(vec![]);
        }
        let mut smaller = program.clone();
        smaller.methods[place].body.clear();
        Some(vec![smaller])
    })
}

/// Half of a block, a quarter, …
fn remove_chunks(best: Program, test: &mut Test<'_>) -> Program {
    climb(best, test, |program, place| {
        let mut probe = program.clone();
        let length = nth_block(&mut probe, place)?.len();
        let mut made = Vec::new();
        let mut size = length / 2;
        while size > 1 {
            for start in (0..length).step_by(size) {
                let mut smaller = program.clone();
                if let Some(block) = nth_block(&mut smaller, place) {
                    block.drain(start..(start + size).min(length));
                    made.push(smaller);
                }
            }
            size /= 2;
        }
        Some(made)
    })
}

fn remove_statements(best: Program, test: &mut Test<'_>) -> Program {
    climb(best, test, |program, place| {
        let mut smaller = program.clone();
        let (block, at) = nth_statement(&mut smaller, place)?;
        block.remove(at);
        Some(vec![smaller])
    })
}

/// A statement becomes what one of its blocks holds; a `try` loses a handler or its finally block.
fn unwrap_blocks(best: Program, test: &mut Test<'_>) -> Program {
    climb(best, test, |program, place| {
        let mut probe = program.clone();
        let (block, at) = nth_statement(&mut probe, place)?;
        let stmt = block[at].clone();
        let mut made = Vec::new();
        for inner in &stmt.blocks {
            let mut smaller = program.clone();
            if let Some((block, at)) = nth_statement(&mut smaller, place) {
                block.splice(at..=at, inner.iter().cloned());
                made.push(smaller);
            }
        }
        for simpler in simpler_tries(&stmt) {
            let mut smaller = program.clone();
            if let Some((block, at)) = nth_statement(&mut smaller, place) {
                block[at] = simpler;
                made.push(smaller);
            }
        }
        Some(made)
    })
}

fn simpler_tries(stmt: &Stmt) -> Vec<Stmt> {
    let StmtOp::Try { catches, finally } = &stmt.op else { return Vec::new() };
    let mut made = Vec::new();
    if *finally && !catches.is_empty() {
        let mut simpler = stmt.clone();
        simpler.blocks.pop();
        simpler.op = StmtOp::Try { catches: catches.clone(), finally: false };
        made.push(simpler);
    }
    let filter_of = |number: usize| catches[..number].iter().filter(|c| c.filter).count();
    for number in 0..catches.len() {
        if catches.len() > 1 || *finally {
            let mut simpler = stmt.clone();
            let mut fewer = catches.clone();
            if fewer.remove(number).filter {
                simpler.exprs.remove(filter_of(number));
            }
            simpler.blocks.remove(number + 1);
            simpler.op = StmtOp::Try { catches: fewer, finally: *finally };
            made.push(simpler);
        }
        if catches[number].filter {
            let mut simpler = stmt.clone();
            let mut plain = catches.clone();
            plain[number].filter = false;
            simpler.exprs.remove(filter_of(number));
            simpler.op = StmtOp::Try { catches: plain, finally: *finally };
            made.push(simpler);
        }
    }
    made
}

/// An expression becomes a constant, or one of its type from below it.
fn simplify(best: Program, test: &mut Test<'_>) -> Program {
    climb(best, test, |program, place| {
        let mut probe = program.clone();
        let expr = nth_expr(&mut probe, place)?.clone();
        let made = simpler(&expr).into_iter().filter_map(|simpler| {
            let mut smaller = program.clone();
            *nth_expr(&mut smaller, place)? = simpler;
            Some(smaller)
        });
        Some(made.collect())
    })
}

fn simpler(expr: &Expr) -> Vec<Expr> {
    let is_place = matches!(expr.op, Op::Local(_) | Op::Argument(_) | Op::Static(_) | Op::This);
    let mut made = Vec::new();
    let no_value = matches!(expr.ty, Type::Void | Type::Ref(_)) || matches!(expr.op, Op::Default);
    let is_constant = matches!(expr.op, Op::Const(_));
    if !(no_value || is_constant && expr.ty.is_number()) {
        let op = if expr.ty.is_number() { Op::Const(0) } else { Op::Default };
        made.push(Expr::leaf(expr.ty.clone(), op));
        if expr.ty.is_number() || expr.ty == Type::Bool {
            made.push(Expr::leaf(expr.ty.clone(), Op::Const(1)));
        }
    }
    if is_constant && expr.op != Op::Const(0) && expr.op != Op::Const(1) {
        made.push(Expr::leaf(expr.ty.clone(), Op::Const(0)));
        made.push(Expr::leaf(expr.ty.clone(), Op::Const(1)));
    }
    if is_place {
        return made;
    }
    fn of_type<'e>(e: &'e Expr, ty: &Type, found: &mut Vec<&'e Expr>) {
        for below in &e.below {
            if below.ty == *ty {
                found.push(below);
            }
            of_type(below, ty, found);
        }
    }
    let mut found = Vec::new();
    of_type(expr, &expr.ty, &mut found);
    made.extend(found.into_iter().take(6).cloned());
    made
}

fn nth_block(program: &mut Program, place: usize) -> Option<&mut Block> {
    fn inside<'b>(block: &'b mut Block, left: &mut usize) -> Option<&'b mut Block> {
        if *left == 0 {
            return Some(block);
        }
        *left -= 1;
        block.iter_mut().flat_map(|s| &mut s.blocks).find_map(|b| inside(b, left))
    }
    let mut left = place;
    program.methods.iter_mut().find_map(|m| inside(&mut m.body, &mut left))
}

/// Statements from the last to the first, so that what is used goes after what uses it.
fn nth_statement(program: &mut Program, place: usize) -> Option<(&mut Block, usize)> {
    let mut left = place;
    for block_number in 0.. {
        let length = nth_block(program, block_number)?.len();
        if left < length {
            return nth_block(program, block_number).map(|b| (b, length - 1 - left));
        }
        left -= length;
    }
    None
}

fn nth_expr(program: &mut Program, place: usize) -> Option<&mut Expr> {
    fn inside<'e>(expr: &'e mut Expr, left: &mut usize) -> Option<&'e mut Expr> {
        if *left == 0 {
            return Some(expr);
        }
        *left -= 1;
        expr.below.iter_mut().find_map(|e| inside(e, left))
    }
    fn of_block<'e>(block: &'e mut Block, left: &mut usize) -> Option<&'e mut Expr> {
        for stmt in block {
            // The first of these is a place.
            let skip = matches!(stmt.op, StmtOp::Set | StmtOp::Update(..)) as usize;
            if let Some(found) = stmt.exprs[skip..].iter_mut().find_map(|e| inside(e, left)) {
                return Some(found);
            }
            if let Some(found) = stmt.blocks.iter_mut().find_map(|b| of_block(b, left)) {
                return Some(found);
            }
        }
        None
    }
    let mut left = place;
    program.methods.iter_mut().find_map(|m| of_block(&mut m.body, &mut left))
}

/// Calls `visit` for every expression of a method.
fn each_expr(block: &mut Block, visit: &mut dyn FnMut(&mut Expr)) {
    fn inside(expr: &mut Expr, visit: &mut dyn FnMut(&mut Expr)) {
        visit(expr);
        for below in &mut expr.below {
            inside(below, visit);
        }
    }
    for stmt in block {
        for expr in &mut stmt.exprs {
            inside(expr, visit);
        }
        for inner in &mut stmt.blocks {
            each_expr(inner, visit);
        }
    }
}

/// Without the methods that nothing calls and the locals that nothing names.
fn prune(program: &Program) -> Program {
    let mut pruned = program.clone();
    let mut used = vec![false; pruned.methods.len()];
    used[0] = true;
    for (index, method) in pruned.methods.iter_mut().enumerate() {
        used[index] |= method.dispatch == Dispatch::Interface;
        each_expr(&mut method.body, &mut |e| {
            if let Op::Call(callee, _) | Op::Delegate(callee) = e.op {
                used[callee] |= callee != index;
            }
        });
    }
    // An override belongs to the method before it.
    for index in 1..used.len() {
        if pruned.methods[index].dispatch == Dispatch::Override {
            used[index] = used[index - 1] || used[index];
            used[index - 1] = used[index];
        }
    }
    let numbers = numbers_of_kept(&used);
    retain_used(&mut pruned.methods, &used);
    for method in &mut pruned.methods {
        each_expr(&mut method.body, &mut |e| {
            if let Op::Call(callee, _) | Op::Delegate(callee) = &mut e.op {
                *callee = numbers[*callee];
            }
        });
        prune_locals(method);
    }
    pruned
}

/// Without the last types, as long as nothing but their own members names them.
fn prune_types(program: &Program) -> Program {
    let mut pruned = program.clone();
    while let Some(last) = pruned.types.len().checked_sub(1) {
        let is_own = |m: &Method| m.owner == Some(last);
        let own = pruned.methods.iter().rev().take_while(|m| is_own(m)).count();
        let left = pruned.methods.len() - own;
        let named = format!("User({last},");
        let calls: Vec<String> = (left..pruned.methods.len())
            .flat_map(|m| [format!("Call({m},"), format!("Delegate({m})")])
            .collect();
        let others =
            format!("{:?}{:?}{:?}", &pruned.methods[..left], pruned.statics, &pruned.types);
        let is_used = others.contains(&named)
            || calls.iter().any(|call| others.contains(call))
            || pruned.methods[..left].iter().any(is_own)
            || pruned.types.iter().any(|t| t.base == Some(last));
        if is_used {
            break;
        }
        pruned.methods.truncate(left);
        pruned.types.pop();
    }
    pruned
}

fn prune_locals(method: &mut Method) {
    use super::tree::Limit;
    fn each_stmt(block: &mut Block, visit: &mut dyn FnMut(&mut Stmt)) {
        for stmt in block {
            visit(stmt);
            for inner in &mut stmt.blocks {
                each_stmt(inner, visit);
            }
        }
    }
    fn each_local(body: &mut Block, visit: &mut dyn FnMut(&mut usize)) {
        each_expr(body, &mut |e| {
            if let Op::Local(local) = &mut e.op {
                visit(local);
            }
        });
        each_stmt(body, &mut |stmt| match &mut stmt.op {
            StmtOp::For(variable, limit) => {
                visit(variable);
                if let Limit::ArrayLength(array) = limit {
                    visit(array);
                }
            }
            StmtOp::Try { catches, .. } => {
                for catch in catches {
                    visit(&mut catch.variable);
                }
            }
            _ => {}
        });
    }
    let mut used = vec![false; method.locals.len()];
    each_local(&mut method.body, &mut |local| used[*local] = true);
    let numbers = numbers_of_kept(&used);
    each_local(&mut method.body, &mut |local| *local = numbers[*local]);
    retain_used(&mut method.locals, &used);
}

/// The number of each item once those that nothing uses are gone; theirs says nothing.
fn numbers_of_kept(used: &[bool]) -> Vec<usize> {
    let mut kept = 0;
    let number = |is_used: &bool| {
        kept += *is_used as usize;
        kept.saturating_sub(1)
    };
    used.iter().map(number).collect()
}

fn retain_used<T>(items: &mut Vec<T>, used: &[bool]) {
    let mut used = used.iter();
    items.retain(|_| used.next().copied().unwrap_or(true));
}
