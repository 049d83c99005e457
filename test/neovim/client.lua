-- Opens a blueprint in Neovim's own language client, asks about it, and writes the answers down as JSON.
-- It is told by the environment: NODE, SERVER (a program of Node), BLUEPRINT (a file), ANSWERS (a file to write).
-- It runs in Neovim 0.7 and later.

local timeout = 120000
local buffer
local answers = {}

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    local sent = diagnostic.user_data and diagnostic.user_data.lsp or {}
    table.insert(found, diagnostic.code or sent.code)
  end
  return found
end

local function wait_for(what, condition)
  if not vim.wait(timeout, condition, 20) then
    error('waited in vain for ' .. what)
  end
end

-- Where the word begins, or ends, in the form of the protocol. The text is ASCII.
local function at(word, behind)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local first, last = line:find(word, 1, true)
    if first then
      return { line = number - 1, character = behind and last or first - 1 }
    end
  end
  error('no ' .. word .. ' in the text')
end

local function ask(method, position)
  local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = position }
  local replies = vim.lsp.buf_request_sync(buffer, method, params, timeout)
  for _, reply in pairs(replies or {}) do
    if reply.error then
      error(method .. ': ' .. vim.inspect(reply.error))
    end
    return reply.result
  end
  error('no answer to ' .. method)
end

local function start()
  local config = {
    name = 'service_blueprint',
    cmd = { vim.env.NODE, vim.env.SERVER, '--stdio' },
    root_dir = vim.fn.fnamemodify(vim.env.BLUEPRINT, ':h'),
  }
  if vim.lsp.start then
    return vim.lsp.start(config)
  end
  local client = vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buffer, client)
  return client
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.BLUEPRINT))
  buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'service-blueprint'
  local client = start()
  wait_for('the server', function()
    local running = vim.lsp.get_client_by_id(client)
    return running ~= nil and running.initialized
  end)

  wait_for('the problem', function()
    return vim.tbl_contains(codes(), 'unknown-reference')
  end)
  answers.before = codes()
  answers.hover = ask('textDocument/hover', at('Check in'))
  answers.completion = ask('textDocument/completion', at('by: ', true))
  answers.definition = ask('textDocument/definition', at('registration }'))

  local wrong = at('clark')
  vim.api.nvim_buf_set_text(buffer, wrong.line, wrong.character, wrong.line, wrong.character + 5, { 'clerk' })
  wait_for('the problem to go', function()
    return not vim.tbl_contains(codes(), 'unknown-reference')
  end)
  answers.fixed = true
  vim.lsp.stop_client(client)
end

local ok, message = pcall(run)
if not ok then
  answers.error = tostring(message)
end
local file = assert(io.open(vim.env.ANSWERS, 'w'))
file:write(vim.fn.json_encode(answers))
file:close()
vim.cmd(ok and 'qall!' or 'cquit')
