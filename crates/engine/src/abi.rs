//! The functions for other languages: whole buffers in, whole buffers out, one crossing an interaction. `ABI.md` has them.
//! Search over words belongs here too, as further exports over the same buffers.
#![allow(unsafe_code, reason = "the one file that hands memory to callers of another language")]

use crate::answer::answer;
use crate::columns::{Columns, Refused};
use crate::person::Memo;
use std::cell::RefCell;

/// What is open. The bytes of a list are kept for as long as the instance lives: a page opens few, and drops the instance.
#[derive(Default)]
struct Engine {
    columns: Option<Columns<'static>>,
    memo: Memo,
    buffer: Vec<u8>,
    answer: Vec<u8>,
    refused: u32,
}

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Room for what comes next.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(len: usize) -> *mut u8 {
    ENGINE.with_borrow_mut(|engine| {
        engine.buffer = vec![0; len];
        engine.buffer.as_mut_ptr()
    })
}

/// Opens the list in the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn open(_: *const u8, len: usize) -> u32 {
    ENGINE.with_borrow_mut(|engine| {
        let mut bytes = std::mem::take(&mut engine.buffer);
        bytes.truncate(len);
        // Texts are handed out as slices of the list.
        let opened = Columns::open(Box::leak(bytes.into_boxed_slice()));
        engine.refused = match &opened {
            Ok(_) => 0,
            Err(Refused::Unreadable) => 1,
            Err(Refused::TooMany) => 2,
        };
        match opened {
            Ok(columns) => engine.columns.insert(columns).len() as u32,
            Err(_) => 0,
        }
    })
}

/// Why the last list was refused.
#[unsafe(no_mangle)]
pub extern "C" fn refused() -> u32 {
    ENGINE.with_borrow(|engine| engine.refused)
}

/// Answers the questions in the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn ask(_: *const u8, len: usize) -> *const u8 {
    ENGINE.with_borrow_mut(|engine| {
        let Engine { columns, memo, buffer, answer: out, .. } = engine;
        let questions = buffer.get(..len).unwrap_or_default();
        match columns.as_ref().and_then(|columns| answer(columns, memo, questions, out)) {
            Some(()) => out.as_ptr(),
            None => std::ptr::null(),
        }
    })
}

/// Bytes of the last answer.
#[unsafe(no_mangle)]
pub extern "C" fn answer_len() -> usize {
    ENGINE.with_borrow(|engine| engine.answer.len())
}
