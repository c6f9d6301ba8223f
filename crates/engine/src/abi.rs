//! The functions for other languages: whole buffers in, whole buffers out, one crossing an interaction. `ABI.md` has them.
#![allow(unsafe_code, reason = "the one file that hands memory to callers of another language")]

use crate::answer::answer;
use crate::columns::{Columns, Refused};
use crate::find::{self, Reading, Search};
use crate::person::Memo;
use std::alloc::{GlobalAlloc, Layout};
use std::cell::Cell;
use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};
use waymark_words::Meanings;

/// What gives out memory: a third as long as the one that the standard library brings, and once in the program: this
/// crate is built for speed, which draws it into everybody who lets go of something.
struct Memory(WasmDynamicTalc);

#[global_allocator]
static MEMORY: Memory = Memory(new_wasm_dynamic_allocator());

// SAFETY: all is handed on as it comes.
unsafe impl GlobalAlloc for Memory {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        unsafe { self.0.alloc(layout) }
    }
    #[inline(never)]
    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        unsafe { self.0.dealloc(at, layout) }
    }
    #[inline(never)]
    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        unsafe { self.0.realloc(at, layout, size) }
    }
}

/// What is open. The bytes of a list are kept for as long as the instance lives: a page opens few, and drops the instance.
#[derive(Default)]
struct Engine {
    columns: Option<Columns<'static>>,
    memo: Memo,
    buffer: Vec<u8>,
    answer: Vec<u8>,
    refused: usize,
    meanings: Meanings,
    reading: Option<Reading>,
    search: Option<Search>,
    hits: Vec<u8>,
}

/// That texts were refused.
const NOT_TEXTS: usize = usize::MAX;

thread_local! {
    static ENGINE: Cell<Option<Box<Engine>>> = const { Cell::new(None) };
}

/// One call at a time: there are no threads, and nothing here calls itself. Places and numbers alike have 32 bits.
#[inline(never)]
fn with(run: &mut dyn FnMut(&mut Engine) -> usize) -> usize {
    let mut engine = ENGINE.take().unwrap_or_default();
    let said = run(&mut engine);
    ENGINE.set(Some(engine));
    said
}

/// Room for what comes next.
#[unsafe(no_mangle)]
pub extern "C" fn buffer(len: usize) -> usize {
    with(&mut |engine| {
        engine.buffer = vec![0; len];
        engine.buffer.as_mut_ptr() as usize
    })
}

/// Opens the list in the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn open(_: usize, len: usize) -> usize {
    with(&mut |engine| {
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
            Ok(columns) => engine.columns.insert(columns).len(),
            Err(_) => 0,
        }
    })
}

/// Why the last list was refused.
#[unsafe(no_mangle)]
pub extern "C" fn refused() -> usize {
    with(&mut |engine| engine.refused)
}

/// Answers the questions in the buffer.
#[unsafe(no_mangle)]
pub extern "C" fn ask(_: usize, len: usize) -> usize {
    with(&mut |engine| {
        let Engine { columns, memo, buffer, answer: out, .. } = engine;
        let questions = buffer.get(..len).unwrap_or_default();
        match columns.as_ref().and_then(|columns| answer(columns, memo, questions, out)) {
            Some(()) => out.as_ptr() as usize,
            None => 0,
        }
    })
}

/// Bytes of the last answer.
#[unsafe(no_mangle)]
pub extern "C" fn answer_len() -> usize {
    with(&mut |engine| engine.answer.len())
}

/// Takes what words mean, for the next index.
#[unsafe(no_mangle)]
pub extern "C" fn meanings(_: usize, len: usize) -> usize {
    with(&mut |engine| match find::meanings(engine.buffer.get(..len).unwrap_or_default()) {
        Some(meanings) => {
            engine.meanings = meanings;
            1
        }
        None => 0,
    })
}

/// Begins an index: what each service is about.
#[unsafe(no_mangle)]
pub extern "C" fn index(_: usize, len: usize) -> usize {
    with(&mut |engine| {
        engine.reading = Reading::new(engine.buffer.get(..len).unwrap_or_default());
        engine.reading.as_ref().map_or(0, Reading::left)
    })
}

/// Takes the next texts in.
#[unsafe(no_mangle)]
pub extern "C" fn texts(_: usize, len: usize) -> usize {
    with(&mut |engine| {
        let bytes = engine.buffer.get(..len).unwrap_or_default();
        let Some(mut reading) = engine.reading.take() else { return NOT_TEXTS };
        if reading.take(bytes).is_none() {
            return NOT_TEXTS;
        }
        let left = reading.left();
        if left == 0 {
            engine.search = Some(reading.finish(std::mem::take(&mut engine.meanings)));
        } else {
            engine.reading = Some(reading);
        }
        left
    })
}

/// Finds what was typed.
#[unsafe(no_mangle)]
pub extern "C" fn find(_: usize, len: usize) -> usize {
    with(&mut |engine| {
        let Engine { search, buffer, hits, .. } = engine;
        let typed = buffer.get(..len).and_then(|bytes| std::str::from_utf8(bytes).ok());
        match (search, typed) {
            (Some(search), Some(typed)) => {
                search.find(typed, hits);
                hits.as_ptr() as usize
            }
            _ => 0,
        }
    })
}
