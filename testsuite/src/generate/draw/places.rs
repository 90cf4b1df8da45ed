//! What can be read or set where an expression is drawn: locals, parameters, statics, their fields and elements.

use super::super::tree::{Dispatch, Expr, Op, Type};
use super::Draw;

impl Draw {
    /// A place of this type, or `None` when nothing in reach has it.
    pub(super) fn place(&mut self, ty: &Type, to_set: bool) -> Option<Expr> {
        let mut found = Vec::new();
        for root in self.roots(to_set) {
            self.reach(root, ty, 2, to_set, &mut found);
        }
        if found.is_empty() {
            return None;
        }
        let at = self.rng.below(found.len());
        let mut place = found.swap_remove(at);
        self.fill_indices(&mut place);
        Some(place)
    }

    /// Any place that has a type which `update` and checks like.
    pub(super) fn any_place(&mut self, to_set: bool, like: fn(&Type) -> bool) -> Option<Expr> {
        let mut types: Vec<Type> = Vec::new();
        for root in self.roots(to_set) {
            if like(&root.ty) && !types.contains(&root.ty) {
                types.push(root.ty.clone());
            }
            if let Type::User(index, argument) = &root.ty {
                for field in self.program.fields(*index) {
                    let field = field.with(argument.as_deref(), None);
                    if like(&field) && !types.contains(&field) {
                        types.push(field);
                    }
                }
            }
            if let Type::Array(element) | Type::Ref(element) = &root.ty
                && like(element)
                && !types.contains(element)
            {
                types.push((**element).clone());
            }
        }
        if types.is_empty() {
            return None;
        }
        let ty = self.rng.pick(&types).clone();
        self.place(&ty, to_set)
    }

    /// Locals, parameters, statics and `this`.
    fn roots(&self, to_set: bool) -> Vec<Expr> {
        let method = &self.program.methods[self.body.method];
        let mut roots = Vec::new();
        for (number, ty) in self.body.locals.iter().enumerate() {
            let hidden = matches!(ty, Type::Task(_) | Type::ValueTask(_)) || ty.is_exception();
            if !(hidden || to_set && self.body.frozen.contains(&number)) {
                roots.push(Expr::leaf(ty.clone(), Op::Local(number)));
            }
        }
        for (number, ty) in method.parameters.iter().enumerate() {
            if !(to_set && number == 0 && self.body.depth_parameter) {
                roots.push(Expr::leaf(ty.clone(), Op::Argument(number)));
            }
        }
        for (number, ty) in self.program.statics.iter().enumerate() {
            roots.push(Expr::leaf(ty.clone(), Op::Static(number)));
        }
        if let (Some(owner), true) = (method.owner, method.dispatch != Dispatch::Static) {
            roots.push(Expr::leaf(self.program.own_type(owner), Op::This));
        }
        roots
    }

    fn reach(&self, from: Expr, ty: &Type, depth: u32, to_set: bool, found: &mut Vec<Expr>) {
        if from.ty == *ty && !(to_set && from.op == Op::This) {
            found.push(from.clone());
        }
        if depth == 0 {
            return;
        }
        match &from.ty {
            Type::User(index, argument) => {
                for (number, field) in self.program.fields(*index).into_iter().enumerate() {
                    let field = field.with(argument.as_deref(), None);
                    let field = Expr::new(field, Op::Field(number), vec![from.clone()]);
                    self.reach(field, ty, depth - 1, to_set, found);
                }
            }
            Type::Array(element) => {
                // The index is filled in when the place is chosen.
                let index = Expr::leaf(Type::I4, Op::Default);
                let below = vec![from.clone(), index];
                let element = Expr::new((**element).clone(), Op::Element, below);
                self.reach(element, ty, depth - 1, to_set, found);
            }
            Type::Ref(target) => {
                let pointee = Expr::new((**target).clone(), Op::Pointee, vec![from.clone()]);
                self.reach(pointee, ty, 0, to_set, found);
            }
            _ => {}
        }
    }

    fn fill_indices(&mut self, place: &mut Expr) {
        for below in &mut place.below {
            self.fill_indices(below);
        }
        if place.op != Op::Element {
            return;
        }
        if let Op::Local(array) = place.below[0].op {
            let counted = self.body.counted.iter().find(|(_, of)| *of == array);
            if let Some((variable, _)) = counted
                && self.rng.percent(75)
            {
                place.below[1] = Expr::leaf(Type::I4, Op::Local(*variable));
                return;
            }
        }
        place.below[1] = match self.rng.below(100) {
            0..60 => Expr::i4(self.rng.below(4) as i32),
            // Arrays have four elements at least.
            60..97 => {
                self.body.still += 1;
                let index = self.expr(&Type::I4, 1);
                self.body.still -= 1;
                let op = Op::Binary(super::super::tree::Binary::And, false);
                Expr::new(Type::I4, op, vec![index, Expr::i4(3)])
            }
            _ => self.expr(&Type::I4, 1),
        };
    }
}

impl Type {
    pub(super) fn is_exception(&self) -> bool {
        use Type::{Broken, Cancelled, Exception, Invalid, Lost};
        matches!(self, Exception | Broken | Lost | Cancelled | Invalid)
    }
}
