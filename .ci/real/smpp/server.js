// node server.js PORT SYSTEM_ID PASSWORD FILE
// A message centre that takes submit_sm, puts long messages together again, appends {"to","text","at","parts","validity"} as
// one JSON line to FILE and each try as {"to","part"} to FILE.tries, and sends a delivery receipt. The last three digits of
// a number say what goes wrong:
//   000 undeliverable            011 refused for good (0x0b)          058 told to come later once, 581 to 589 one to nine times
//   404 never answered           501 hung up before the answer        502 hung up after the answer
//   601 each receipt twice       602 receipts backwards, then ENROUTE 603 receipt before the answer
//   701 answer hexadecimal, receipt's text decimal                    702 the other way round
//   703 id only in the receipt's text                                 704 id only in the receipt's parameters
'use strict';
const fs = require('fs');
const smpp = require('smpp');

const [port, systemId, password, file] = process.argv.slice(2);
const throttled = new Map();
const sessions = new Set();
const halves = new Map();
let lastId = Date.now();

function partsOf(pdu) {
  const headers = (pdu.short_message && pdu.short_message.udh) || [];
  for (const header of headers) {
    if (header[0] === 0x00 && header.length >= 5) {
      return { reference: header[2], count: header[3], number: header[4] };
    }
    if (header[0] === 0x08 && header.length >= 6) {
      return { reference: header.readUInt16BE(2), count: header[4], number: header[5] };
    }
  }
  if (pdu.sar_total_segments) {
    return { reference: pdu.sar_msg_ref_num, count: pdu.sar_total_segments, number: pdu.sar_segment_seqnum };
  }
  return { reference: 0, count: 1, number: 1 };
}

function textOf(pdu) {
  const payload = pdu.message_payload;
  const message = payload ? payload.message || payload : pdu.short_message.message;
  return Buffer.isBuffer(message) ? message.toString('latin1') : String(message);
}

function append(to, line) {
  fs.appendFileSync(to, JSON.stringify(line) + '\n');
}

// Keeps a part; a text is noted once all of its parts are there.
function keep(pdu, part) {
  const to = pdu.destination_addr;
  const key = `${to}/${part.reference}/${part.count}`;
  const have = halves.get(key) || [];
  have[part.number - 1] = textOf(pdu);
  halves.set(key, have);
  if (have.filter((text) => text !== undefined).length === part.count) {
    halves.delete(key);
    append(file, { to, text: have.join(''), at: new Date().toISOString(), parts: part.count, validity: pdu.validity_period });
  }
}

function receiptFor(pdu, id, state) {
  const script = pdu.destination_addr.slice(-3);
  const words = { 1: 'ENROUTE', 2: 'DELIVRD', 5: 'UNDELIV' };
  const date = new Date().toISOString().replace(/[-:T]/g, '').slice(2, 12);
  const named = script === '701' ? parseInt(id, 16).toString() : script === '702' ? Number(id).toString(16) : id;
  const inText = script === '704' ? '' : `id:${named} sub:001 dlvrd:00${state === 2 ? 1 : 0} submit date:${date} ` +
    `done date:${date} stat:${words[state]} err:00${state === 5 ? 1 : 0} text:`;
  const inParameters = ['701', '702', '703'].includes(script) ? {} : { receipted_message_id: id, message_state: state };
  return { source_addr: pdu.destination_addr, destination_addr: pdu.source_addr,
    esm_class: smpp.ESM_CLASS.MC_DELIVERY_RECEIPT, short_message: inText, ...inParameters };
}

// On whatever line of that account there is, again until it is taken.
function deliver(account, receipt, tries = 0) {
  const later = () => tries < 50 && setTimeout(() => deliver(account, receipt, tries + 1), 300);
  const session = [...sessions].find((one) => one.account === account);
  if (!session) {
    later();
    return;
  }
  session.deliver_sm(receipt, (answer) => answer.command_status === 0 || later());
}

function report(session, pdu, part, id) {
  const script = pdu.destination_addr.slice(-3);
  const receipt = receiptFor(pdu, id, script === '000' ? 5 : 2);
  const send = () => deliver(session.account, receipt);
  switch (script) {
    case '601':
      setTimeout(send, 50);
      setTimeout(send, 150);
      break;
    case '602':
      setTimeout(send, 50 + 200 * (part.count - part.number));
      setTimeout(() => deliver(session.account, receiptFor(pdu, id, 1)), 100 + 200 * part.count);
      break;
    case '603':
      send();
      break;
    default:
      setTimeout(send, 50);
  }
}

function isThrottled(to) {
  const wanted = to.endsWith('058') ? 1 : /58[1-9]$/.test(to) ? Number(to.slice(-1)) : 0;
  const had = throttled.get(to) || 0;
  throttled.set(to, had + 1);
  return had < wanted;
}

function take(session, pdu) {
  const part = partsOf(pdu);
  const script = pdu.destination_addr.slice(-3);
  append(file + '.tries', { to: pdu.destination_addr, part: part.number });
  if (script === '011' || isThrottled(pdu.destination_addr)) {
    session.send(pdu.response({ command_status: script === '011' ? smpp.ESME_RINVDSTADR : smpp.ESME_RTHROTTLED }));
    return;
  }
  keep(pdu, part);
  const id = script === '702' ? String(++lastId) : (++lastId).toString(16);
  if (script === '404') {
    return;
  }
  if (script === '501') {
    session.socket.destroy();
    return;
  }
  const reported = pdu.registered_delivery & 1;
  if (script === '603' && reported) {
    report(session, pdu, part, id);
    setTimeout(() => session.send(pdu.response({ message_id: id })), 300);
    return;
  }
  session.send(pdu.response({ message_id: id }));
  if (script === '502') {
    session.socket.end();
  }
  if (reported) {
    report(session, pdu, part, id);
  }
}

const server = smpp.createServer({}, (session) => {
  session.account = '';
  session.socket.setNoDelay(true);
  session.on('error', () => session.close());
  session.on('close', () => sessions.delete(session));
  for (const bind of ['bind_transceiver', 'bind_transmitter', 'bind_receiver']) {
    session.on(bind, (pdu) => {
      // each system id that begins with ours is an account
      const known = pdu.system_id.startsWith(systemId);
      if (known && pdu.password === password) {
        session.account = pdu.system_id;
        sessions.add(session);
      }
      session.send(pdu.response(session.account ? { system_id: 'message-centre' }
        : { command_status: known ? smpp.ESME_RINVPASWD : smpp.ESME_RINVSYSID }));
    });
  }
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => { session.send(pdu.response()); session.close(); });
  session.on('submit_sm', (pdu) => session.account ? take(session, pdu)
    : session.send(pdu.response({ command_status: smpp.ESME_RINVBNDSTS })));
});

server.listen(Number(port), '127.0.0.1', () => console.log(`listening on ${port}`));
process.on('SIGTERM', () => process.exit(0));
